// Resetting the chip, which is the same on every Cortex-M.
#pragma once

#include <cstdint>

namespace locktwin::target {

// ARMv6-M, B3.2.6, and ARMv7-M, B3.2.6: AIRCR, with its key and SYSRESETREQ.
[[noreturn]] inline void reset_chip() {
  auto* const control = reinterpret_cast<volatile std::uint32_t*>(0xE000ED0CU);
  *control = 0x05FA0004U;
  for (;;) {
  }
}

}  // namespace locktwin::target
