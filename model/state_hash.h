// A hash of numbers, bit by bit: two states with the same hash are taken to be the same.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

namespace locktwin::model {

// FNV-1a, 64 bits (Fowler, Noll, Vo), a byte at a time from the lowest.
class StateHash {
 public:
  void add(std::uint64_t bits) {
    for (int byte = 0; byte < 8; ++byte) add_byte(static_cast<std::uint8_t>(bits >> (8 * byte)));
  }
  void add(std::int64_t number) { add(static_cast<std::uint64_t>(number)); }
  void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
  void add(bool flag) { add_byte(flag ? 1 : 0); }
  void add(std::span<const std::uint8_t> bytes) {
    for (std::uint8_t byte : bytes) add_byte(byte);
  }

  std::uint64_t value() const { return value_; }

 private:
  void add_byte(std::uint8_t byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

}  // namespace locktwin::model
