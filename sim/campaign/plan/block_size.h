// How many cells stand in one file, and are played by one worker in a row.
#pragma once

#include <algorithm>
#include <cstdint>

namespace locktwin::sim {

inline constexpr std::uint64_t kMostBlocks = 1'000;  // of up to a million cells
inline constexpr std::uint64_t kLargestBlock = 1'000;

constexpr std::uint64_t block_size(std::uint64_t cells) {
  return std::clamp<std::uint64_t>((cells + kMostBlocks - 1) / kMostBlocks, 1, kLargestBlock);
}

}  // namespace locktwin::sim
