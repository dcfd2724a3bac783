// ChaCha20-Poly1305 (RFC 8439, 2.8): what is sealed can neither be read nor changed without the
// key.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/chacha20.h"
#include "firmware-core/crypto/poly1305.h"

namespace locktwin::core {

inline constexpr std::size_t kTagBytes = Poly1305::kBlockBytes;

// Encrypts `text` in place and returns the tag of it and of `associated`, which both ends know.
Poly1305::Tag seal(std::span<const std::uint8_t, 32> key, const Nonce96& nonce,
                   std::span<const std::uint8_t> associated, std::span<std::uint8_t> text);

// Decrypts `text` in place when the tag is right; leaves it untouched and is false when not.
[[nodiscard]] bool open(std::span<const std::uint8_t, 32> key, const Nonce96& nonce,
                        std::span<const std::uint8_t> associated, std::span<std::uint8_t> text,
                        std::span<const std::uint8_t, kTagBytes> tag);

}  // namespace locktwin::core
