// nRF52840 DK: its interface chip at these pins.
#pragma once

#include <cstddef>
#include <cstdint>

namespace locktwin::board {

inline constexpr std::uint32_t kSendPin = 6;
inline constexpr std::uint32_t kReceivePin = 8;
inline constexpr std::size_t kPageBytes = 4096;

}  // namespace locktwin::board
