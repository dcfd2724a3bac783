// A register of the chip at an address out of its manual.
#pragma once

#include <cstdint>

namespace locktwin::target {

inline volatile std::uint32_t& reg(std::uint32_t address) {
  return *reinterpret_cast<volatile std::uint32_t*>(address);
}

}  // namespace locktwin::target
