#include "firmware-core/noise/pattern.h"

namespace locktwin::core::noise {
namespace {

using enum Token;

}  // namespace

// SHA-256 of Noise_XXpsk0_25519_ChaChaPoly_SHA256.
constinit const Pattern kPairing = {
    .begin = {0x70, 0xf7, 0x5e, 0xb8, 0xbf, 0xd5, 0x15, 0xeb, 0xbb, 0xe6, 0x8f,
              0xb1, 0x17, 0x16, 0x12, 0x78, 0x52, 0x0d, 0x73, 0x00, 0xd8, 0x8f,
              0xd8, 0x09, 0xeb, 0x41, 0x6c, 0xae, 0xce, 0xc6, 0x03, 0x39},
    .tokens = {psk, e, end, e, ee, s, es, end, s, se, end},
    .knows_initiator = false,
    .knows_responder = false,
    .has_psk = true};
constinit const Pattern kSession = {
    .begin = {'N', 'o', 'i', 's', 'e', '_', 'I', 'K', '_', '2', '5', '5', '1', '9', '_', 'C',
              'h', 'a', 'C', 'h', 'a', 'P', 'o', 'l', 'y', '_', 'S', 'H', 'A', '2', '5', '6'},
    .tokens = {e, es, s, ss, end, e, ee, se, end},
    .knows_initiator = false,
    .knows_responder = true,
    .has_psk = false};

}  // namespace locktwin::core::noise
