// Which PINs may be chosen (INS-5) and which parts of an entry may be one (UNL-4).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/config.h"

namespace locktwin::core {

// One repeated digit, or a run of consecutive digits up or down that does not wrap.
bool is_weak_pin(std::span<const std::uint8_t> digits);

// Anti-peep: calls `visit` with every substring of a length that a PIN can have, shorter ones
// first. How often depends on the length of the entry alone.
template <typename Visit>
constexpr void for_each_candidate(std::span<const std::uint8_t> digits, Visit&& visit) {
  for (std::size_t length = config::kPinMinDigits; length <= config::kPinMaxDigits; ++length) {
    for (std::size_t start = 0; start + length <= digits.size(); ++start) {
      visit(digits.subspan(start, length));
    }
  }
}

}  // namespace locktwin::core
