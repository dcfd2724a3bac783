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

// One object for both hashes: two would lie on the stack at once, at its deepest place.
Digest Hmac::of(std::span<const std::uint8_t> message) const {
  Sha256 hash = inner_;
  hash.update(message);
  const Digest inner = hash.finish();
  hash = outer_;
  hash.update(inner);
  return hash.finish();
}

}  // namespace locktwin::core
