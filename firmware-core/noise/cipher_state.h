// One direction of a session, or a step of a handshake: a key and how often it has served (Noise,
// 5.1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/chacha_poly.h"
#include "firmware-core/crypto/x25519.h"

namespace locktwin::core::noise {

class CipherState {
 public:
  CipherState() = default;
  explicit CipherState(const Key32& key) : key_(key), next_(1) {}

  bool has_key() const { return next_ != 0; }
  // Of the next message.
  std::uint32_t count() const { return next_ - 1U; }
  // Passes over what is lost or held up on the air. Never back: a count serves once.
  void skip_to(std::uint32_t count);

  // Encrypts the text in place and puts the tag behind it; `message` has room for both.
  void seal(std::span<const std::uint8_t> associated, std::span<std::uint8_t> message);
  // Decrypts in place what seal() made; false, and nothing has changed, when it is not genuine.
  [[nodiscard]] bool open(std::span<const std::uint8_t> associated,
                          std::span<std::uint8_t> message);
  // A new key from the old one, which cannot be found from it (Noise, 4.2). The count goes on.
  void rekey();

  // Every field of one or several, for whoever keeps or compares them: visit(name, field…).
  template <typename Visit, typename... Selves>
  static constexpr void visit_fields(Visit&& visit, Selves&... is) {
    visit("key", is.key_...);
    visit("next", is.next_...);
  }

 private:
  Key32 key_{};
  // The next message from 1; 0: no key. Of Noise's 64 bits: a session ends long before 2^32
  // messages.
  std::uint32_t next_ = 0;
};

}  // namespace locktwin::core::noise
