#include "firmware-core/people/pin_rules.h"

namespace locktwin::core {

bool is_weak_pin(std::span<const std::uint8_t> digits) {
  bool same = true;
  bool up = true;
  bool down = true;
  for (std::size_t i = 1; i < digits.size(); ++i) {
    const int step = digits[i] - digits[i - 1];
    same = same && step == 0;
    up = up && step == 1;
    down = down && step == -1;
  }
  return same || up || down;
}

}  // namespace locktwin::core
