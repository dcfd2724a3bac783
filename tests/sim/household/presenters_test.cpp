#include "sim/household/presenters.h"

#include <array>

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::core::Prompt;
using locktwin::model::FaceView;
using locktwin::model::FrontSensors;
using locktwin::model::Sensor;

namespace {

struct Porch {
  FrontSensors sensors{{}, {1, 2, 3}};
  Presenters presenters;

  void run_until(Time now) { presenters.act_until(now, sensors); }
  void say(Time now, Prompt prompt) { presenters.hear(now, std::array{prompt}); }
};

}  // namespace

TEST_CASE("Who comes for a time leaves when it is over, whatever is said") {
  Porch porch;
  porch.presenters.show_face(1s, {.there = true}, {.span = 3s}, porch.sensors);
  porch.say(2s, Prompt::success);
  CHECK(porch.presenters.done_at() == 4s);
  porch.run_until(3999ms);
  CHECK(porch.sensors.face().there);
  porch.run_until(4s);
  CHECK_FALSE(porch.sensors.face().there);
  CHECK(porch.presenters.next_due() == kNever);
  CHECK(porch.presenters.done_at() == Time{0});
}

TEST_CASE("Who comes to be recognised leaves soon after the answer, or out of patience") {
  Porch porch;
  porch.presenters.show_palm(0s, {.there = true}, {}, porch.sensors);
  CHECK(porch.presenters.done_at() == 10s);
  SECTION("the answer") {
    porch.say(1s, GENERATE(Prompt::success, Prompt::refused));
    porch.say(1s, Prompt::not_recognised);  // the words after the tone do not hold them
    CHECK(porch.presenters.done_at() == 1500ms);
  }
  SECTION("as long as the lock speaks with them they stay") {
    porch.say(8s, Prompt::hold_palm);
    CHECK(porch.presenters.done_at() == 18s);
  }
}

TEST_CASE("Nobody listens for ever to a lock that goes on speaking") {
  Porch porch;
  porch.presenters.show_palm(0s, {.there = true}, {}, porch.sensors);
  for (Time now = 0s; now < 5min; now += 5s) {
    porch.run_until(now);
    porch.say(now, Prompt::key);  // a wet keypad types by itself
  }
  CHECK_FALSE(porch.sensors.palm().there);
  CHECK(porch.presenters.done_at() == Time{0});
}

TEST_CASE("A head turns as the voice asks, a moment later, if its owner follows", "[ENR-1]") {
  Porch porch;
  const bool follows = GENERATE(true, false);
  porch.presenters.show_face(0s, {.there = true}, {.follows = follows}, porch.sensors);
  porch.say(1s, Prompt::look_up);
  porch.run_until(2s);
  CHECK(porch.sensors.face().pitch_deg == 0);
  porch.run_until(3s);
  CHECK(porch.sensors.face().pitch_deg == (follows ? 15 : 0));
  porch.say(4s, Prompt::look_left);
  porch.run_until(6s);
  CHECK(porch.sensors.face().pitch_deg == 0);
  CHECK(porch.sensors.face().yaw_deg == (follows ? -15 : 0));
}

TEST_CASE("A later face takes the place of the one before") {
  Porch porch;
  porch.presenters.show_face(0s, {.there = true, .trait = 1}, {.span = 5s}, porch.sensors);
  porch.presenters.show_face(1s, {.there = true, .trait = 2}, {.span = 9s}, porch.sensors);
  porch.run_until(5s);
  CHECK(porch.sensors.face().there);
  CHECK(porch.sensors.face().trait == 2);
}
