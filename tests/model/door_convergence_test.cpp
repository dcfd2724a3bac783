// Halving the step of the door changes no scalar by more than 0.1 %.
#include <cmath>

#include "model/door/door_world.h"
#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

struct Run {
  double time_s = 0;  // until it stands, or until it passes `to_rad`
  double angle_rad = 0;
  double speed_rad_s = 0;
};

// From one state until the leaf stands or comes to an angle, between two steps by straight line.
Run swing(const DoorParameters& door, DoorState state, double to_rad, double step_s) {
  DoorWorld world(door, state, {}, step_s);
  for (int i = 0;; ++i) {
    const DoorState before = state;
    world.step({.latch_limit_m = door.latch.throw_m}, state);
    if (state.angle_rad <= to_rad) {
      const double share = (before.angle_rad - to_rad) / (before.angle_rad - state.angle_rad);
      return {(i + share) * step_s, to_rad, state.speed_rad_s};
    }
    if (std::abs(state.speed_rad_s) < 1e-5) {
      // Coulomb friction brings it to a stop within the last step: by the speed it had.
      return {i * step_s, state.angle_rad, 0};
    }
  }
}

void check_converged(const Run& whole, const Run& half) {
  CHECK_THAT(half.time_s, WithinAbs(whole.time_s, 0.001 * whole.time_s));
  CHECK_THAT(half.angle_rad, WithinAbs(whole.angle_rad, 0.001 * whole.angle_rad));
  CHECK_THAT(half.speed_rad_s, WithinAbs(whole.speed_rad_s, 0.001 * std::abs(whole.speed_rad_s)));
}

}  // namespace

TEST_CASE("half the step leaves a free swing as it was to 0.1 %") {
  DoorParameters door;
  door.has_latch = false;
  door.leaf = leaf_of(GENERATE(30.0, 40.0, 60.0));
  const DoorState start{.angle_rad = 0.1, .speed_rad_s = 0.5};
  check_converged(swing(door, start, 0, 0.001), swing(door, start, 0, 0.0005));
}

TEST_CASE("half the step leaves a pushed and a closed door as they were to 0.1 %") {
  DoorParameters door;
  if (GENERATE(false, true)) door.closer.emplace();
  const DoorState start{
      .angle_rad = 1.57, .speed_rad_s = -1.0, .latch_m = resting_latch_m(door, 1.57)};
  constexpr double kBeforeStrikeRad = 0.03;
  check_converged(swing(door, start, kBeforeStrikeRad, 0.001),
                  swing(door, start, kBeforeStrikeRad, 0.0005));
}

TEST_CASE("half the step leaves it as it was whether a push latches") {
  const DoorParameters door;
  const double speed_rad_s = GENERATE(0.20, 0.23);
  bool latched = false;
  for (double step_s : {0.001, 0.0005}) {
    DoorState state{.angle_rad = 0.03, .speed_rad_s = -speed_rad_s};
    state.latch_m = resting_latch_m(door, state.angle_rad);
    DoorWorld world(door, state, {}, step_s);
    for (double time_s = 0; time_s < 1.0; time_s += step_s) {
      world.step({.latch_limit_m = door.latch.throw_m}, state);
    }
    latched = latch_engaged(door, state);
    CHECK(latched == (speed_rad_s > 0.216));
  }
}

TEST_CASE(
    "at whole and half steps a push of 0.8 rad/s from 90 degrees latches, one of 0.6 does not") {
  const DoorParameters door;
  const double speed_rad_s = GENERATE(0.6, 0.8);
  for (double step_s : {0.001, 0.0005}) {
    DoorState state{.angle_rad = 1.5708, .speed_rad_s = -speed_rad_s};
    state.latch_m = resting_latch_m(door, state.angle_rad);
    DoorWorld world(door, state, {}, step_s);
    for (double time_s = 0; time_s < 6.0; time_s += step_s) {
      world.step({.latch_limit_m = door.latch.throw_m}, state);
    }
    CHECK(latch_engaged(door, state) == (speed_rad_s > 0.7));
  }
}
