#include "firmware-core/crypto/hmac.h"

#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {

Hmac::Hmac(std::span<const std::uint8_t> key) {
  std::array<std::uint8_t, Sha256::kBlockBytes> pad{};
  if (key.size() > pad.size()) {
    Sha256 hash;
    hash.update(key);
    copy_bytes(hash.finish(), pad.data());
  } else {
    copy_bytes(key, pad.data());
  }
  for (std::uint8_t& byte : pad) byte ^= 0x36;
  inner_.update(pad);
  for (std::uint8_t& byte : pad) byte ^= 0x36 ^ 0x5C;
  outer_.update(pad);
}

Digest Hmac::of(std::span<const std::uint8_t> message) const {
  Sha256 inner = inner_;
  inner.update(message);
  Sha256 outer = outer_;
  outer.update(inner.finish());
  return outer.finish();
}

}  // namespace locktwin::core
