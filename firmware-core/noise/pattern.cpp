#include "firmware-core/noise/pattern.h"

#include <array>

namespace locktwin::core::noise {
namespace {

using enum Token;

constexpr std::array<Token, 11> kXxPsk0 = {psk, e, end, e, ee, s, es, end, s, se, end};
constexpr std::array<Token, 9> kIk = {e, es, s, ss, end, e, ee, se, end};

}  // namespace

const Pattern kPairing = {"Noise_XXpsk0_25519_ChaChaPoly_SHA256", kXxPsk0, false, false, true};
const Pattern kSession = {"Noise_IK_25519_ChaChaPoly_SHA256", kIk, false, true, false};

}  // namespace locktwin::core::noise
