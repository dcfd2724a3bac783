// What both ends of a handshake have said and computed so far (Noise, 5.2).
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/crypto/sha256.h"
#include "firmware-core/noise/cipher_state.h"
#include "firmware-core/noise/pattern.h"

namespace locktwin::core::noise {

// The two directions of a session; the initiator of the handshake sends with the first.
struct Directions {
  CipherState from_initiator;
  CipherState to_initiator;
};

class SymmetricState {
 public:
  SymmetricState() = default;
  // What the pattern begins with: both ends must mean the same.
  explicit SymmetricState(const Digest& begin) : hash_(begin), chaining_key_(begin) {}

  bool has_key() const { return cipher_.has_key(); }
  void mix_hash(std::span<const std::uint8_t> data);
  void mix_key(std::span<const std::uint8_t> secret);
  void mix_key_and_hash(std::span<const std::uint8_t> secret);
  // In place, with the tag at the end of `message` as soon as there is a key.
  void encrypt_and_hash(std::span<std::uint8_t> message);
  // In place; false when it is not genuine.
  [[nodiscard]] bool decrypt_and_hash(std::span<std::uint8_t> message);
  // The same at both ends, and nowhere else.
  const Digest& hash() const { return hash_; }
  [[nodiscard]] Directions split() const;

  // Every field of one or several, for whoever keeps or compares them: visit(name, field…).
  template <typename Visit, typename... Selves>
  static constexpr void visit_fields(Visit&& visit, Selves&... is) {
    visit("hash", is.hash_...);
    visit("chaining_key", is.chaining_key_...);
    visit("cipher", is.cipher_...);
  }

 private:
  Digest hash_{};
  Digest chaining_key_{};
  CipherState cipher_;
};

}  // namespace locktwin::core::noise
