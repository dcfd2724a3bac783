// The clock of a port: the processor's own SysTick, which also ends a sleep.
#pragma once

#include <cstdint>

#include "firmware-core/target/registers.h"

namespace locktwin::target {

inline constexpr std::uint32_t kTickMs = 10;

// ARMv7-M, B3.3: reload value, current value, control: counting, with interrupt, by the processor's
// clock.
inline void start_ticks(std::uint32_t cycles_a_ms) {
  reg(0xE000E014U) = cycles_a_ms * kTickMs - 1;
  reg(0xE000E018U) = 0;
  reg(0xE000E010U) = 7;
}

// ARMv7-M, B3.4: the NVIC's set-enable registers, a bit an interrupt.
inline void enable_interrupt(std::uint32_t number) {
  reg(0xE000E100U + number / 32 * 4) = 1U << number % 32;
}

}  // namespace locktwin::target
