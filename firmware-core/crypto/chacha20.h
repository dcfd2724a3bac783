// ChaCha20 (RFC 8439): a stream of bytes that only who has the key can tell from random ones.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

using Nonce96 = std::array<std::uint8_t, 12>;

class ChaCha20 {
 public:
  static constexpr std::size_t kBlockBytes = 64;
  using Block = std::array<std::uint8_t, kBlockBytes>;
  using State = std::array<std::uint32_t, 16>;

  // A nonce serves once under a key.
  ChaCha20(std::span<const std::uint8_t, 32> key, const Nonce96& nonce);
  [[nodiscard]] Block block(std::uint32_t counter);
  // Exchanges plain and cipher text in place, with the blocks from `counter` on.
  void apply(std::span<std::uint8_t> text, std::uint32_t counter);

 private:
  State state_;
};

}  // namespace locktwin::core
