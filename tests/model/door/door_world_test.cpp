// The door against its closed forms: energy and friction of a hinge, work of a latch.
#include "model/door/door_world.h"

#include <cmath>
#include <numbers>

#include "model/deterministic_math.h"
#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

constexpr double kDegreesPerRadian = 180 / std::numbers::pi;
constexpr double kRightAngle = std::numbers::pi / 2;
constexpr double kJustOpenRad = 0.0215;  // 2 mm before the bevel meets the lip

// A door alone, its bolt withdrawn.
struct Rig {
  explicit Rig(const DoorParameters& parameters, double angle_rad, double speed_rad_s)
      : door(parameters),
        world(door, at(angle_rad, speed_rad_s), {}),
        state(at(angle_rad, speed_rad_s)) {}

  DoorState at(double angle_rad, double speed_rad_s) const {
    DoorState start;
    start.angle_rad = angle_rad;
    start.speed_rad_s = speed_rad_s;
    start.latch_m = resting_latch_m(door, angle_rad);
    return start;
  }
  void step() {
    world.step(inputs, state);
    time_s += DoorWorld::kStepS;
  }
  void run(double seconds) {
    for (int i = 0; i < std::lround(seconds / DoorWorld::kStepS); ++i) step();
  }
  bool engaged() const { return latch_engaged(door, state); }

  DoorParameters door;
  DoorWorld world;
  DoorState state;
  DoorInputs inputs{.latch_limit_m = door.latch.throw_m};
  double time_s = 0;
};

DoorParameters without_latch() {
  DoorParameters door;
  door.has_latch = false;
  return door;
}

DoorParameters frictionless_hinge(double gasket_n) {
  DoorParameters door;
  door.leaf.hinge_coulomb_nm = 0;
  door.leaf.hinge_viscous_nm_s = 0;
  door.frame.gasket_force_n = gasket_n;
  return door;
}

bool latches_from(const DoorParameters& door, double angle_rad, double speed_rad_s,
                  double seconds) {
  Rig rig(door, angle_rad, -speed_rad_s);
  rig.run(seconds);
  return rig.engaged();
}

// The least speed just before the lip that shuts the door, by bisection.
double latching_speed(const DoorParameters& door) {
  double low = 0.05;
  double high = 0.5;
  for (int i = 0; i < 10; ++i) {
    const double middle = (low + high) / 2;
    (latches_from(door, kJustOpenRad, middle, 2) ? high : low) = middle;
  }
  return high;
}

}  // namespace

TEST_CASE("a door swung freely stops when and where friction says") {
  Rig rig(without_latch(), 0.2, 0.5);
  while (rig.state.speed_rad_s > 1e-6 && rig.time_s < 10) rig.step();
  const LeafParameters leaf;
  const double time_s = leaf.hinge_inertia_kg_m2 / leaf.hinge_viscous_nm_s *
                        det_log(1 + leaf.hinge_viscous_nm_s * 0.5 / leaf.hinge_coulomb_nm);
  CHECK_THAT(time_s, WithinAbs(4.820, 0.001));
  CHECK_THAT(rig.time_s, WithinAbs(time_s, 0.005 * time_s));
  CHECK_THAT((rig.state.angle_rad - 0.2) * kDegreesPerRadian, WithinAbs(66.47, 0.2));
  const double stopped_at = rig.state.angle_rad;
  rig.run(5);
  CHECK_THAT(rig.state.angle_rad, WithinAbs(stopped_at, 1e-6));
}

TEST_CASE("a door pushed shut from a right angle meets the frame at the speed of the closed form") {
  Rig rig(without_latch(), kRightAngle, -1.0);
  double speed_before = 0;
  while (rig.state.angle_rad > 1e-5 && rig.time_s < 5) {
    speed_before = rig.state.speed_rad_s;
    rig.step();
  }
  CHECK_THAT(rig.time_s, WithinAbs(1.786, 0.02));
  CHECK_THAT(-speed_before, WithinAbs(0.762, 0.015));
  rig.step();
  CHECK(std::abs(rig.state.speed_rad_s) < 0.02);  // the stop gives nothing back
}

TEST_CASE("the hinge turns under a torque as its inertia says, whatever hangs on it") {
  DoorParameters door = frictionless_hinge(0);
  const bool bolt_out = GENERATE(false, true);
  DoorState state;
  state.angle_rad = 0.5;
  state.latch_m = door.latch.throw_m;
  state.bolt_m = bolt_out ? door.bolt.throw_m : 0;
  DoorWorld world(door, state, {.bolt = bolt_out});
  CHECK(world.parts().bolt == bolt_out);
  constexpr double kForceN = 3;
  for (int i = 0; i < 500; ++i) {
    world.step({.edge_force_n = kForceN, .latch_limit_m = door.latch.throw_m}, state);
  }
  const double expected = kForceN * door.leaf.width_m / door.leaf.hinge_inertia_kg_m2 * 0.5;
  CHECK_THAT(state.speed_rad_s, WithinAbs(expected, 0.005 * expected));
}

TEST_CASE("the latch needs the speed that its spring, bevel and friction cost") {
  // 6 N + 0.5 N/mm over 12 mm, times 1.495 for friction 0.2 on a bevel of 35 degrees: 0.161 J.
  CHECK_THAT(latching_speed(frictionless_hinge(0)), WithinAbs(0.173, 0.02 * 0.173));
}

TEST_CASE("gasket and hinge raise the speed that the latch needs") {
  CHECK_THAT(latching_speed(DoorParameters{}), WithinAbs(0.216, 0.02 * 0.216));
}

TEST_CASE("a push of 0.8 rad/s from a right angle latches and one of 0.6 does not") {
  CHECK(latches_from(DoorParameters{}, kRightAngle, 0.8, 8));
  CHECK_FALSE(latches_from(DoorParameters{}, kRightAngle, 0.6, 8));
}

TEST_CASE("a door that is thrown shut latches as well") {
  const double speed = GENERATE(1.5, 2.0, 3.0, 4.0, 6.0);
  CHECK(latches_from(DoorParameters{}, kRightAngle, speed, 4));
}

TEST_CASE("a latched door is held against a strong man and does not creep") {
  const double force_n = GENERATE(100.0, 300.0, 1000.0);
  Rig rig(DoorParameters{}, latched_door({}).angle_rad, 0);
  rig.inputs.edge_force_n = force_n;
  rig.run(2);
  CHECK(rig.engaged());
  CHECK(rig.state.angle_rad * rig.door.leaf.width_m < rig.door.latch.play_m + 2e-4);
  CHECK(std::abs(rig.state.speed_rad_s) < 1e-6);
}

TEST_CASE("a latch that is withdrawn lets the gasket push the door open") {
  Rig rig(DoorParameters{}, latched_door({}).angle_rad, 0);
  rig.inputs.latch_limit_m = 0;
  rig.run(3);
  CHECK_FALSE(rig.engaged());
  CHECK(rig.state.angle_rad * rig.door.leaf.width_m > rig.door.frame.gasket_depth_m);
}

TEST_CASE("a door that swings never gains energy") {
  Rig rig(DoorParameters{}, 1.0, -1.5);
  double before = 1.5;
  while (rig.state.angle_rad > 0.03) {
    rig.step();
    CHECK(std::abs(rig.state.speed_rad_s) <= before);
    before = std::abs(rig.state.speed_rad_s);
  }
}

TEST_CASE("a closer shuts the open door and latches it") {
  DoorParameters door;
  door.closer = CloserParameters{};
  Rig rig(door, kRightAngle, 0);
  rig.run(20);
  CHECK(rig.engaged());
}

TEST_CASE("a push on a door with its bolt thrown becomes the side load on the bolt") {
  DoorParameters door = without_latch();
  door.frame.gasket_force_n = 0;
  DoorState state;
  state.bolt_m = door.bolt.throw_m;
  DoorWorld world(door, state, {.bolt = true});
  constexpr double kForceN = 200;
  for (int i = 0; i < 1500; ++i) {
    const double drift_m = state.bolt_m + state.bolt_speed_m_s * DoorWorld::kStepS - 0.022;
    world.step({.edge_force_n = kForceN, .bolt_force_n = -5e5 * drift_m}, state);
  }
  // The strike holds the bolt at its corner, 3 mm beyond the edge, so the lever is hardly longer;
  // or anywhere up to the tip, 22 mm beyond it. Hinge friction takes up to 1.1 N.
  CHECK(state.bolt_side_n < kForceN * 0.900 / 0.903 + 1);
  CHECK(state.bolt_side_n > kForceN * 0.900 / 0.922 - 2);
  CHECK_THAT(state.bolt_axial_n, WithinAbs(0, 2));
}

TEST_CASE("a latch that only holds may be left out: the leaf stands as it does with it") {
  const DoorParameters door;
  const double force_n = GENERATE(-300.0, -70.0, 0.0, 300.0, 1000.0, 2000.0);
  CAPTURE(force_n);
  double edge_m[2];
  for (const bool latch : {false, true}) {
    DoorState state = latched_door(door);
    DoorWorld world(door, state, {.bolt = false, .latch = latch});
    CHECK(world.parts().latch == latch);
    for (int i = 0; i < 1000; ++i) {
      world.step({.edge_force_n = force_n, .latch_limit_m = door.latch.throw_m}, state);
    }
    CHECK(latch_engaged(door, state));
    CHECK(state.latch_m > 0.0115);
    edge_m[latch] = state.angle_rad * door.leaf.width_m;
  }
  CHECK_THAT(edge_m[0], WithinAbs(edge_m[1], 0.0001));
}

TEST_CASE("a leaf that is held without its latch is let go by nothing but a world with it") {
  const DoorParameters door;
  DoorState state = latched_door(door);
  DoorWorld held(door, state, {.bolt = false, .latch = false});
  for (int i = 0; i < 300; ++i) held.step({.edge_force_n = 50, .latch_limit_m = 0}, state);
  CHECK(latch_engaged(door, state));
  DoorWorld drawn(door, state, {});
  for (int i = 0; i < 300; ++i) drawn.step({.edge_force_n = 50, .latch_limit_m = 0}, state);
  CHECK_FALSE(latch_engaged(door, state));
}
