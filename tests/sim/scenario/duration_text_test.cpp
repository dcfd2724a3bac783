#include "sim/scenario/duration_text.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;

TEST_CASE("times are read exactly, in every unit") {
  CHECK(parse_duration("10us") == 10us);
  CHECK(parse_duration("500ms") == 500ms);
  CHECK(parse_duration("2s") == 2s);
  CHECK(parse_duration("3min") == 3min);
  CHECK(parse_duration("1h") == 1h);
  CHECK(parse_duration("1d") == 24h);
  CHECK(parse_duration("0s") == 0s);
  CHECK(parse_duration("0.1s") == 100ms);
  CHECK(parse_duration("2.000001s") == 2'000'001us);
  CHECK(parse_duration("1.5min") == 90s);
  CHECK(parse_duration("0.5d") == 12h);
  CHECK(parse_duration("3650d") == 24h * 3650);
}

TEST_CASE("what is no time is refused with the reason and the units") {
  const auto [text, reason] = GENERATE(table<std::string, std::string>({
      {"", "digit is missing"},
      {"5", "unit is missing"},
      {"s", "digit is missing"},
      {"-1s", "it has a sign"},
      {"1.s", "digit is missing"},
      {"5 s", "no unit ' s'"},
      {"5sec", "no unit 'sec'"},
      {"0.5us", "finer than a microsecond"},
      {"0.0000001s", "finer than a microsecond"},
      {"3651d", "longer than 3650d"},
      {"99999999999999999999s", "too many digits"},
      {"1.00000001s", "too many digits"},
  }));
  CAPTURE(text);
  try {
    parse_duration(text);
    FAIL("was accepted");
  } catch (const BadInput& error) {
    CHECK_THAT(error.what(),
               ContainsSubstring(reason) && ContainsSubstring("us, ms, s, min, h, d"));
  }
}

TEST_CASE("times are written without needless zeros, moments to the millisecond") {
  CHECK(format_duration(2500ms) == "2.5s");
  CHECK(format_duration(3min) == "180s");
  CHECK(format_duration(1us) == "0.000001s");
  CHECK(format_moment(12345678us) == "12.345 s");
  CHECK(format_moment(-1500ms) == "-1.500 s");
}
