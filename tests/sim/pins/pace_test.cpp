#include "sim/pins/pace.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/pin_rig.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::WoundClock;

namespace {

bool never() {
  return false;
}

}  // namespace

TEST_CASE("a moment of the world is never before its time on the wall") {
  const auto clock = std::make_shared<WoundClock>();
  Pace pace(clock, {});
  const WallClock::Moment begin = clock->now();
  for (Time moment = 3ms; moment <= 500ms; moment += 7ms) {
    pace.hold_until(moment, never);
    CHECK(clock->now() - begin == moment - 3ms);
    pace.done(moment);
  }
  CHECK(pace.missed() == 0);
  CHECK(pace.text(Time{0}).empty());
}

TEST_CASE("what is late within the deadline is made good, what is later never is") {
  const auto clock = std::make_shared<WoundClock>();
  Pace pace(clock, {.deadline = 5ms, .invalid_beyond = 20ms});
  pace.hold_until(0ms, never);
  const WallClock::Moment begin = clock->now();
  clock->pass(5ms);
  pace.done(0ms);
  pace.hold_until(10ms, never);
  CHECK(clock->now() - begin == 10ms);
  CHECK(pace.missed() == 0);
  clock->pass(7ms);
  pace.done(10ms);
  CHECK(pace.missed() == 1);
  pace.hold_until(20ms, never);
  CHECK(clock->now() - begin == 27ms);
  pace.done(20ms);
  CHECK(pace.missed() == 1);
  CHECK_FALSE(pace.proves_nothing());
  CHECK(pace.text(4ms) == "missed deadline at 0.006 s: the door was 7.0 ms late\n");
}

TEST_CASE(
    "one moment that is later than the limit makes a run prove nothing, and the worst is told") {
  const auto clock = std::make_shared<WoundClock>();
  Pace pace(clock, {.deadline = 5ms, .invalid_beyond = 20ms});
  for (int i = 0; i < 12; ++i) {
    pace.hold_until(i * 10ms, never);
    clock->pass(i == 10 ? 30ms : 6ms);
    pace.done(i * 10ms);
  }
  CHECK(pace.missed() == 12);
  CHECK(pace.proves_nothing());
  const std::string text = pace.text(Time{0});
  INFO(text);
  CHECK(text.find("and 4 more; the worst: missed deadline at 0.100 s: the door was 30.0 ms late") !=
        std::string::npos);
  CHECK(text.find("more than 20ms late: the run proves nothing") != std::string::npos);
  pace.restart();
  CHECK(pace.missed() == 0);
  CHECK_FALSE(pace.proves_nothing());
}

TEST_CASE("whoever is asked to end does not wait for a far moment") {
  const auto clock = std::make_shared<WoundClock>();
  Pace pace(clock, {});
  pace.hold_until(0ms, never);
  const WallClock::Moment begin = clock->now();
  pace.hold_until(std::chrono::hours(2), [&] { return clock->now() - begin > 1s; });
  CHECK(clock->now() - begin < 2s);
}
