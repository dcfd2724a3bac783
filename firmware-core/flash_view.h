// The flash of the core, memory-mapped for reading, and its geometry. Who has which pages:
// flash_plan.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

inline constexpr std::size_t kFlashWordBytes = 8;     // smallest unit that can be programmed
inline constexpr std::size_t kFlashPageBytes = 2048;  // smallest unit that can be erased
inline constexpr std::size_t kFlashPages = 34;
inline constexpr std::size_t kFlashBytes = kFlashPageBytes * kFlashPages;

// Erased bytes read 0xFF. Valid only during the step it is given to.
using FlashView = std::span<const std::uint8_t, kFlashBytes>;

}  // namespace locktwin::core
