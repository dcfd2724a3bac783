// SHA-256 (FIPS 180-4), incremental; a copy of the object is a saved midstate.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

using Digest = std::array<std::uint8_t, 32>;

class Sha256 {
 public:
  static constexpr std::size_t kBlockBytes = 64;

  Sha256();
  void update(std::span<const std::uint8_t> bytes);
  Digest finish();  // the object is used up afterwards

 private:
  void compress();

  std::array<std::uint32_t, 8> state_;
  std::array<std::uint8_t, kBlockBytes> block_;
  std::uint64_t length_bytes_ = 0;
};

}  // namespace locktwin::core
