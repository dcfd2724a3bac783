// Poly1305 (RFC 8439): the tag of one message under a key that serves only once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

class Poly1305 {
 public:
  static constexpr std::size_t kBlockBytes = 16;
  using Tag = std::array<std::uint8_t, kBlockBytes>;

  explicit Poly1305(std::span<const std::uint8_t, 32> key);
  // What becomes of a last block of fewer than 16 bytes: it ends the message, or zero bytes fill
  // it, as within ChaCha20-Poly1305.
  enum class Tail { ends, filled };
  void absorb(std::span<const std::uint8_t> message, Tail tail);
  [[nodiscard]] Tag finish();  // the object is used up afterwards

 private:
  void add_block(std::span<const std::uint8_t> bytes, Tail tail);
  void multiply();
  void fold(std::uint32_t added);

  std::array<std::uint32_t, 5> sum_{};  // below 2^130 + 2^131, the lowest word first
  std::array<std::uint32_t, 4> r_;
  std::array<std::uint32_t, 4> s_;
};

}  // namespace locktwin::core
