// Semihosting: a program on a chip asks its debugger or emulator for a file, or to end. (Arm:
// Semihosting for AArch32 and AArch64, 2.0.)
#pragma once

#include <array>
#include <cstdint>

namespace locktwin::semihosting {

enum class Call : std::uint32_t {
  open = 0x01,
  write = 0x05,
  read = 0x06,
  seek = 0x0A,
  length = 0x0C,
  exit_extended = 0x20,
};

using Arguments = std::array<std::uint32_t, 3>;

inline std::uint32_t address_of(const void* at) {
  return reinterpret_cast<std::uint32_t>(at);
}

inline std::uint32_t call(Call which, const Arguments& arguments) {
  register std::uint32_t r0 asm("r0") = static_cast<std::uint32_t>(which);
  register const void* r1 asm("r1") = arguments.data();
  asm volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

}  // namespace locktwin::semihosting
