#include "sim/text/number_text.h"

#include <array>
#include <charconv>

namespace locktwin::sim {

std::string number_text(double number) {
  std::array<char, 1100> digits{};  // the smallest of all has 1,077 of them
  const auto written =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  return {digits.data(), written.ptr};
}

}  // namespace locktwin::sim
