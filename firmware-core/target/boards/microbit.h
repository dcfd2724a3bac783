// BBC micro:bit 1: nRF51822, its interface chip at these pins.
#pragma once

#include <cstddef>
#include <cstdint>

namespace locktwin::board {

inline constexpr std::uint32_t kSendPin = 24;
inline constexpr std::uint32_t kReceivePin = 25;
inline constexpr std::size_t kPageBytes = 1024;

}  // namespace locktwin::board
