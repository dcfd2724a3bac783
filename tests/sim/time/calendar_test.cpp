#include "sim/time/calendar.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("The world begins on a Monday morning unless it is told otherwise") {
  CHECK(parse_date("2026-01-05T08:00:00Z") == kDefaultDateS);
  CHECK(date_text(kDefaultDateS) == "2026-01-05T08:00:00Z");
}

TEST_CASE("Dates are read and written the same way, leap days too") {
  CHECK(parse_date("2000-01-01T00:00:00Z") == 0);
  for (const char* text :
       {"2024-02-29T23:59:59Z", "2025-12-31T00:00:01Z", "2099-12-31T12:30:00Z"}) {
    const auto seconds = parse_date(text);
    REQUIRE(seconds);
    CHECK(date_text(*seconds) == text);
  }
}

TEST_CASE("What is no date is refused") {
  for (const char* text :
       {"", "2026-01-05", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-05T24:00:00Z",
        "1999-12-31T00:00:00Z", "2026-01-05T08:0a:00Z", "2026-01-05 08:00:00Z"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}
