// The axis of time of a picture.
#include "sim/report/time_folds.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

TEST_CASE("a time in which much happens runs evenly") {
  const TimeFolds axis({0s, 1s, 2s, 4s}, 0s, 4s, 100);
  CHECK(axis.folds().empty());
  CHECK_THAT(axis.x(1s), WithinAbs(25, 1e-9));
  CHECK_THAT(axis.x(4s), WithinAbs(100, 1e-9));
  CHECK_THAT(axis.x(9s), WithinAbs(100, 1e-9));
}

TEST_CASE("a month without anything is as narrow as a minute, and is told") {
  const TimeFolds month({1s, 720h}, 0s, 720h + 1s, 100);
  const TimeFolds minute({1s, 1min}, 0s, 1min + 1s, 100);
  REQUIRE(month.folds().size() == 1);
  CHECK(month.folds()[0].left_out == 720h - 1s - 1400ms);
  CHECK_THAT(month.x(720h), WithinAbs(minute.x(1min), 1e-9));
  CHECK(month.x(1s) < month.folds()[0].x);
  CHECK(month.folds()[0].x < month.x(720h));
}

TEST_CASE("a run that took no time has a place on it") {
  const TimeFolds axis({}, 0s, 0s, 100);
  CHECK(axis.x(0s) == 0);
}
