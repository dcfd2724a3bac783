#include "sim/trace/trace_text.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <sstream>

#include "sim/time/random_stream.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::string json_of(double value) {
  TraceText text;
  text.add_json_number(value);
  std::ostringstream out;
  text.write_to(out);
  return out.str();
}

}  // namespace

TEST_CASE("a number of a trace is the shortest text that reads back, and no whole number in JSON") {
  CHECK(json_of(0) == "0.0");
  CHECK(json_of(-0.0) == "-0.0");
  CHECK(json_of(21) == "21.0");
  CHECK(json_of(0.1) == "0.1");
  CHECK(json_of(1e300) == "1e+300");
  CHECK(json_of(std::nan("")) == "null");
  CHECK(json_of(-std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("numbers that come again and again, in any order, keep their words") {
  RandomStream random(1, "numbers");
  TraceText text;
  std::ostringstream out;
  std::vector<double> numbers{0, std::numeric_limits<double>::denorm_min(),
                              -std::numeric_limits<double>::max(),
                              -std::numeric_limits<double>::min()};
  for (int i = 0; i < 200; ++i)
    numbers.push_back(std::ldexp(random.next_fraction() - 0.5, i - 100));
  std::vector<double> written;
  for (int i = 0; i < 5000; ++i) {
    written.push_back(numbers[random.next() % numbers.size()]);
    text.add_number(written.back());
    text.add('\n');
  }
  text.write_to(out);
  std::istringstream in(out.str());
  std::string line;
  for (const double number : written) {
    REQUIRE(std::getline(in, line));
    CHECK(std::strtod(line.c_str(), nullptr) == number);
  }
}
