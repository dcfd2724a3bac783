// The digits somebody has typed. Wiped as soon as they are used or dropped (UNL-4, ENR-6).
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "firmware-core/config.h"

namespace locktwin::core {

class PinEntry {
 public:
  void add(std::uint8_t digit) {
    if (count_ < digits_.size()) digits_[count_] = digit;
    if (count_ <= digits_.size()) ++count_;  // one past the end says "too long"
  }
  void clear() { *this = PinEntry{}; }

  std::uint8_t count() const { return count_; }
  bool empty() const { return count_ == 0; }
  bool too_long() const { return count_ > digits_.size(); }
  // Empty when too long: whatever it contains, it opens nothing (UNL-4).
  std::span<const std::uint8_t> digits() const {
    return {digits_.data(), too_long() ? std::size_t{0} : std::size_t{count_}};
  }

 private:
  std::array<std::uint8_t, config::kEntryMaxDigits> digits_{};
  std::uint8_t count_ = 0;
};

}  // namespace locktwin::core
