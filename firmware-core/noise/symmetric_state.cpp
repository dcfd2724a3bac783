#include "firmware-core/noise/symmetric_state.h"

#include <array>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hkdf.h"

namespace locktwin::core::noise {

void SymmetricState::mix_hash(std::span<const std::uint8_t> data) {
  Sha256 hash;
  hash.update(hash_);
  hash.update(data);
  hash_ = hash.finish();
}

void SymmetricState::mix_key(std::span<const std::uint8_t> secret) {
  std::array<Digest, 2> keys;
  hkdf(chaining_key_, secret, keys);
  chaining_key_ = keys[0];
  cipher_ = CipherState(keys[1]);
}

void SymmetricState::mix_key_and_hash(std::span<const std::uint8_t> secret) {
  std::array<Digest, 3> keys;
  hkdf(chaining_key_, secret, keys);
  chaining_key_ = keys[0];
  mix_hash(keys[1]);
  cipher_ = CipherState(keys[2]);
}

void SymmetricState::encrypt_and_hash(std::span<std::uint8_t> message) {
  if (has_key()) cipher_.seal(hash_, message);
  mix_hash(message);
}

bool SymmetricState::decrypt_and_hash(std::span<std::uint8_t> message) {
  const Digest before = hash_;
  mix_hash(message);
  return !has_key() || cipher_.open(before, message);
}

Directions SymmetricState::split() const {
  std::array<Digest, 2> keys;
  hkdf(chaining_key_, {}, keys);
  return {CipherState(keys[0]), CipherState(keys[1])};
}

}  // namespace locktwin::core::noise
