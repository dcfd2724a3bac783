// How the boot loader knows that an image is the maker's (SEC-11): LMS, the hash-based signature of
// RFC 8554 and NIST SP 800-208, with the parameters LMOTS_SHA256_N32_W8 and LMS_SHA256_M32_H5. It
// needs nothing but SHA-256, and no computer to come forges it. A key signs 32 images, each with a
// number of its own that must not come twice.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "firmware-core/crypto/sha256.h"

namespace locktwin::sim::lms {

inline constexpr std::uint32_t kSignatures = 32;
inline constexpr std::size_t kSignatureBytes = 4 + (4 + 32 + 34 * 32) + 4 + 5 * 32;

using Id = std::array<std::uint8_t, 16>;

struct PublicKey {
  Id id{};
  core::Digest root{};
};
struct PrivateKey {
  Id id{};
  core::Digest seed{};
};

PublicKey public_key(const PrivateKey& key);
// `number` below kSignatures, another one for each image.
std::vector<std::uint8_t> sign(const PrivateKey& key, std::uint32_t number,
                               std::span<const std::uint8_t> message);
bool is_signed(const PublicKey& key, std::span<const std::uint8_t> message,
               std::span<const std::uint8_t> signature);

}  // namespace locktwin::sim::lms
