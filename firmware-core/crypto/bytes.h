// Little-endian numbers in byte buffers, and comparison of secrets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace locktwin::core {

constexpr void put_u32(std::uint8_t* at, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) at[i] = static_cast<std::uint8_t>(value >> (8 * i));
}

// Written so that a processor that may do so reads it at once.
constexpr std::uint32_t get_u32(const std::uint8_t* at) {
  return std::uint32_t{at[0]} | std::uint32_t{at[1]} << 8 | std::uint32_t{at[2]} << 16 |
         std::uint32_t{at[3]} << 24;
}

// A call where it can be one: that is less code than a loop.
constexpr void copy_bytes(std::span<const std::uint8_t> from, std::uint8_t* to) {
  if (!std::is_constant_evaluated()) {
    if (!from.empty()) __builtin_memcpy(to, from.data(), from.size());
    return;
  }
  for (const std::uint8_t byte : from) *to++ = byte;
}

// True when every byte reads as erased flash.
// Bits that an erased area would not have.
constexpr std::size_t zero_bits(std::span<const std::uint8_t> bytes) {
  std::size_t count = 0;
  for (unsigned byte : bytes) {
    for (unsigned bits = ~byte & 0xFFU; bits != 0; bits &= bits - 1) ++count;
  }
  return count;
}

constexpr bool is_blank(std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) {
    if (byte != 0xFF) return false;
  }
  return true;
}

// 1 when equal, 0 when not; looks at every byte whatever it finds (ALM-8).
constexpr std::uint32_t equal_constant_time(std::span<const std::uint8_t> a,
                                            std::span<const std::uint8_t> b) {
  if (a.size() != b.size()) return 0;
  std::uint32_t difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    difference |= static_cast<std::uint32_t>(a[i] ^ b[i]);
  }
  return ((difference - 1U) >> 31) & 1U;  // only 0 - 1 has the top bit: difference < 256
}

}  // namespace locktwin::core
