// Memory in the place of a flash, for targets that have none: programming clears bits, erasing sets
// them. Addresses are those that a session has checked.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "firmware-core/flash_view.h"

namespace locktwin::core {

// False where a bit that is to be set was programmed before.
inline bool program_memory(std::uint8_t* flash, std::uint32_t address,
                           std::span<const std::uint8_t> bytes) {
  std::uint8_t* const at = flash + address;
  for (std::size_t i = 0; i < bytes.size(); ++i) at[i] &= bytes[i];
  return std::equal(bytes.begin(), bytes.end(), at);
}

inline bool erase_memory(std::uint8_t* flash, std::uint32_t page) {
  std::fill_n(flash + page, kFlashPageBytes, std::uint8_t{0xFF});
  return true;
}

}  // namespace locktwin::core
