#include "firmware-core/noise/pattern.h"

namespace locktwin::core::noise {
namespace {

using enum Token;

}  // namespace

constinit const Pattern kPairing = {.name = "Noise_XXpsk0_25519_ChaChaPoly_SHA256",
                                    .tokens = {psk, e, end, e, ee, s, es, end, s, se, end},
                                    .knows_initiator = false,
                                    .knows_responder = false,
                                    .has_psk = true};
constinit const Pattern kSession = {.name = "Noise_IK_25519_ChaChaPoly_SHA256",
                                    .tokens = {e, es, s, ss, end, e, ee, se, end},
                                    .knows_initiator = false,
                                    .knows_responder = true,
                                    .has_psk = false};

}  // namespace locktwin::core::noise
