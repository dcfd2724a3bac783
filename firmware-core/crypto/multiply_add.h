// The one step of every long multiplication here.
#pragma once

#include <cstdint>

namespace locktwin::core {

// low + 2^32·high becomes a·b + low + high, which never overflows; with a = 0 it adds and carries.
// One instruction where the processor has it, and as quick whatever the numbers are.
[[gnu::always_inline]] inline void multiply_add(std::uint32_t& low, std::uint32_t& high,
                                                std::uint32_t a, std::uint32_t b) {
#ifdef __ARM_FEATURE_DSP
  asm("umaal %0, %1, %2, %3" : "+r"(low), "+r"(high) : "r"(a), "r"(b));
#else
  const std::uint64_t sum = std::uint64_t{a} * b + low + high;
  low = static_cast<std::uint32_t>(sum);
  high = static_cast<std::uint32_t>(sum >> 32);
#endif
}

#ifdef __SIZEOF_INT128__
// The same in words of 64 bits, where the processor has them.
[[gnu::always_inline]] inline void multiply_add(std::uint64_t& low, std::uint64_t& high,
                                                std::uint64_t a, std::uint64_t b) {
  __extension__ typedef unsigned __int128 Wide;
  const Wide sum = Wide{a} * b + low + high;
  low = static_cast<std::uint64_t>(sum);
  high = static_cast<std::uint64_t>(sum >> 64);
}
#endif

}  // namespace locktwin::core
