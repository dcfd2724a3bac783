// X25519 (RFC 7748): two who know each other's public keys have a secret in common.
#pragma once

#include <array>
#include <cstdint>

namespace locktwin::core {

using Key32 = std::array<std::uint8_t, 32>;

// The x coordinate of scalar·point. Whatever the scalar is, the same instructions are carried out
// at the same addresses. A point of small order gives 32 zero bytes, as Noise asks for.
Key32 x25519(const Key32& scalar, const Key32& point);

// The public key of a private one, which is any 32 random bytes.
Key32 x25519_public(const Key32& scalar);

}  // namespace locktwin::core
