#include "firmware-core/divide.h"

namespace locktwin::core {

// Bit by bit, as on paper.
std::uint64_t divide(std::uint64_t number, std::uint32_t by) {
  std::uint64_t quotient = 0;
  std::uint64_t rest = 0;
  for (int bit = 63; bit >= 0; --bit) {
    rest = rest << 1 | (number >> bit & 1U);
    quotient <<= 1;
    if (rest < by) continue;
    rest -= by;
    quotient |= 1U;
  }
  return quotient;
}

}  // namespace locktwin::core
