// HKDF with SHA-256 (RFC 5869) as the Noise Protocol Framework uses it: no text, up to three keys.
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/crypto/sha256.h"

namespace locktwin::core {

// Fills `keys` from a salt of 32 bytes and a secret. The salt may be one of the keys.
void hkdf(const Digest& salt, std::span<const std::uint8_t> secret, std::span<Digest> keys);

}  // namespace locktwin::core
