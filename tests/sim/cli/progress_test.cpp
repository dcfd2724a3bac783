#include "sim/cli/progress.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("progress says how many are done, at what rate, and how long it takes yet") {
  CHECK(progress_text(0, 40, 0) == "[                              ] 0 of 40 scenarios");
  CHECK(progress_text(20, 40, 4) ==
        "[###############               ] 20 of 40 scenarios, 5.0/s, 4 s left");
  CHECK_THAT(progress_text(1, 400, 1), ContainsSubstring("1.0/s, 6 min 39 s left"));
  CHECK_THAT(progress_text(40, 40, 4), !ContainsSubstring("left"));
  CHECK(progress_text(64, std::nullopt, 4, "lives") == "64 lives, 16.0/s");
}
