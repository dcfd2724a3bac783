// A leaf that touches nothing, by one body on one pin, beside the whole Box2D world.
#include "model/door/free_swing.h"

#include <algorithm>
#include <cmath>

#include "model/door/door_world.h"
#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

DoorState open_door(const DoorParameters& door, double angle_rad, double speed_rad_s) {
  return {.angle_rad = angle_rad,
          .speed_rad_s = speed_rad_s,
          .latch_m = resting_latch_m(door, angle_rad)};
}

// The furthest apart that both are in so many milliseconds.
double apart_rad(const DoorParameters& door, const DoorState& start, double force_n, int steps) {
  DoorState in_box2d = start;
  DoorState alone = start;
  DoorWorld world(door, start, {});
  double apart = 0;
  for (int i = 0; i < steps; ++i) {
    REQUIRE(swings_free(door, alone, door.latch.throw_m, DoorWorld::kStepS));
    world.step({.edge_force_n = force_n, .latch_limit_m = door.latch.throw_m}, in_box2d);
    swing(door, alone, force_n, door.latch.throw_m, DoorWorld::kStepS);
    apart = std::max(apart, std::abs(in_box2d.angle_rad - alone.angle_rad));
  }
  return apart;
}

}  // namespace

TEST_CASE("a leaf that swings free goes as it does in Box2D") {
  DoorParameters door;
  SECTION("pushed") {
    CHECK(apart_rad(door, open_door(door, 0.5, 0), 20, 1000) < 1e-3);
  }
  SECTION("by a closer") {
    door.closer = CloserParameters{};
    CHECK(apart_rad(door, open_door(door, 1.6, 0), 0, 1500) < 1e-3);
  }
  SECTION("until the friction of its hinge stops it") {
    const DoorState start = open_door(door, 0.6, 0.3);
    CHECK(apart_rad(door, start, 0, 4000) < 1e-3);
    DoorState state = start;
    for (int i = 0; i < 4000; ++i) swing(door, state, 0, door.latch.throw_m, DoorWorld::kStepS);
    CHECK(state.speed_rad_s == 0);
    CHECK(state.angle_rad > 0.9);
  }
}

TEST_CASE("a leaf swings free where nothing is near") {
  const DoorParameters door;
  const double dt_s = DoorWorld::kStepS;
  const double throw_m = door.latch.throw_m;
  CHECK(swings_free(door, open_door(door, 0.5, 1), throw_m, dt_s));
  // Where the lip meets the bevel: 12 mm / tan 35 degrees from the stop, on 0.9 m.
  CHECK_FALSE(swings_free(door, open_door(door, 0.02, 0), throw_m, dt_s));
  CHECK_FALSE(
      swings_free(door, open_door(door, door.leaf.open_limit_rad - 0.01, 0), throw_m, dt_s));
}

TEST_CASE("the latch of a leaf that swings free springs out as in Box2D, and no further") {
  const DoorParameters door;
  DoorState in_box2d = open_door(door, 0.5, 0);
  in_box2d.latch_m = 0;
  DoorState alone = in_box2d;
  DoorWorld world(door, in_box2d, {});
  for (int i = 0; i < 60; ++i) {
    const double limit_m = i < 20 ? 0 : door.latch.throw_m;  // the handle is let go
    world.step({.latch_limit_m = limit_m}, in_box2d);
    swing(door, alone, 0, limit_m, DoorWorld::kStepS);
    REQUIRE_THAT(alone.latch_m, WithinAbs(in_box2d.latch_m, 0.0003));
  }
  CHECK(alone.latch_m == door.latch.throw_m);
  CHECK(alone.latch_speed_m_s == 0);
}

// In the frame only a leaf whose latch is drawn, and that its stop does not hold.
TEST_CASE("a leaf with its latch drawn swings free in its frame, as it does in Box2D") {
  const DoorParameters door;
  const double dt_s = DoorWorld::kStepS;
  const DoorState off_stop{.angle_rad = 0.001, .speed_rad_s = 0, .latch_m = 0};
  CHECK(swings_free(door, off_stop, 0, dt_s));
  CHECK_FALSE(swings_free(door, off_stop, door.latch.throw_m, dt_s));
  CHECK_FALSE(swings_free(door, {.angle_rad = 0.001, .speed_rad_s = -1}, 0, dt_s));
  CHECK_FALSE(swings_free(door, {.angle_rad = 0.001, .speed_rad_s = 0, .latch_m = 0.002}, 0, dt_s));
  for (const double force_n : {0.0, 60.0, 300.0}) {  // the gasket alone, a hand, a shoulder
    DoorState in_box2d = off_stop;
    DoorState alone = off_stop;
    DoorWorld world(door, off_stop, {});
    for (int i = 0; i < 200; ++i) {
      REQUIRE(swings_free(door, alone, 0, dt_s));
      world.step({.edge_force_n = force_n, .latch_limit_m = 0}, in_box2d);
      swing(door, alone, force_n, 0, dt_s);
      CAPTURE(force_n, i);
      REQUIRE(std::abs(in_box2d.angle_rad - alone.angle_rad) < 2e-4);
    }
    CHECK(alone.angle_rad > 0.008);
  }
}
