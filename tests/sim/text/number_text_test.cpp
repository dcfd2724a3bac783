#include "sim/text/number_text.h"

#include <cstdlib>
#include <limits>
#include <string>

#include "tests/support/catch.h"

using locktwin::sim::number_text;

TEST_CASE("a number is written in digits alone, and read back as the same") {
  CHECK(number_text(3.0) == "3");
  CHECK(number_text(-2.5) == "-2.5");
  CHECK(number_text(0.00005) == "0.00005");
  CHECK(number_text(1e16) == "10000000000000000");
  for (const double number : {0.1, 1.0 / 3.0, 1e-300, std::numeric_limits<double>::denorm_min(),
                              std::numeric_limits<double>::max()}) {
    CHECK(std::strtod(number_text(number).c_str(), nullptr) == number);
    CHECK(number_text(number).find('e') == std::string::npos);
  }
}
