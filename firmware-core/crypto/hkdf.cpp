#include "firmware-core/crypto/hkdf.h"

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hmac.h"

namespace locktwin::core {

namespace {

// Two functions, so that the hashes of both are not on the stack at once.
[[gnu::noinline]] Digest extract(const Digest& salt, std::span<const std::uint8_t> secret) {
  return Hmac(salt).of(secret);
}

[[gnu::noinline]] void expand(const Digest& extracted, std::span<Digest> keys) {
  const Hmac hash(extracted);
  std::array<std::uint8_t, 33> message;  // the key before, if any, and the number of this one
  std::size_t before = 0;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    message[before] = static_cast<std::uint8_t>(i + 1);
    keys[i] = hash.of(std::span(message).first(before + 1));
    before = keys[i].size();
    copy_bytes(keys[i], message.data());
  }
}

}  // namespace

void hkdf(const Digest& salt, std::span<const std::uint8_t> secret, std::span<Digest> keys) {
  expand(extract(salt, secret), keys);
}

}  // namespace locktwin::core
