// HMAC-SHA-256 (RFC 2104). The key is absorbed once; each message then costs two blocks more.
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/crypto/sha256.h"

namespace locktwin::core {

class Hmac {
 public:
  explicit Hmac(std::span<const std::uint8_t> key);
  Digest of(std::span<const std::uint8_t> message) const;

 private:
  Sha256 inner_;
  Sha256 outer_;
};

}  // namespace locktwin::core
