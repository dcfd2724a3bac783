#include "model/part_faults.h"

#include <cmath>

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::LockFaults;
using locktwin::tests::PlantRig;
using locktwin::tests::put;

namespace {

PlantRig::Movement lock_with(const LockFaults& faults, double* bolt_m = nullptr) {
  PlantRig rig;
  put(rig.plant, faults);
  rig.rest();
  const PlantRig::Movement movement = rig.move_bolt(1);
  if (bolt_m != nullptr) *bolt_m = rig.plant.body.bolt_m();
  return movement;
}

LockFaults dry(double factor) {
  LockFaults faults;
  faults.body.friction_factor = faults.door.friction_factor = factor;
  return faults;
}

LockFaults worn(double wear) {
  LockFaults faults;
  faults.body.wear = wear;
  return faults;
}

LockFaults sagging(double sag_m) {
  LockFaults faults;
  faults.door.sag_m = sag_m;
  return faults;
}

}  // namespace

TEST_CASE("dry mechanics take more current and time, and jam from about eleven times on",
          "[FLT-8]") {
  const PlantRig::Movement greased = lock_with({});
  const PlantRig::Movement stiff = lock_with(dry(4));
  CHECK(stiff.reached);
  CHECK(stiff.highest_a > greased.highest_a + 0.2);
  CHECK(stiff.milliseconds > greased.milliseconds + 30);
  CHECK(lock_with(dry(9.5)).reached);
  CHECK_FALSE(lock_with(dry(12)).reached);  // 1.2 A gives 127.6 N, friction takes 144
}

TEST_CASE("a worn motor needs the more current the less torque is left", "[FLT-9]") {
  const double wear = GENERATE(0.0, 0.25, 0.5);
  PlantRig rig;
  put(rig.plant, worn(wear));
  rig.plant.body.set_drive(1);
  double before = 0;
  while (rig.plant.body.bolt_m() < 0.018) {
    before = rig.plant.body.motor_speed_rad_s();
    rig.run_ms(1);
  }
  // Kt i = J dw/dt + Tc + b w + G (Ff + cv G w) / eta
  const DriveParameters drive;
  const double w = rig.plant.body.motor_speed_rad_s();
  const double gaining_nm = moving_inertia_kg_m2(drive) * (w - before) / 1e-3;
  const double g = drive.load.travel_m_per_rad;
  const double bolt_n = drive.load.friction_n + drive.load.viscous_n_s_per_m * g * w;
  const double torque = gaining_nm + drive.motor.coulomb_nm + drive.motor.viscous_nm_s * w +
                        g * bolt_n / drive.load.efficiency;
  const double current_a = torque / (drive.motor.torque_nm_per_a * (1 - wear));
  CHECK_THAT(rig.plant.body.motor_current_a(), WithinAbs(current_a, 0.01 * current_a));
}

TEST_CASE("a motor that has lost nearly all its torque throws no bolt", "[FLT-9]") {
  CHECK(lock_with(worn(0.5)).reached);
  CHECK_FALSE(lock_with(worn(0.88)).reached);
}

TEST_CASE("a motor with an open circuit neither moves nor draws", "[FLT-9]") {
  LockFaults faults;
  faults.body.open_circuit = true;
  double bolt_m = 1;
  const PlantRig::Movement movement = lock_with(faults, &bolt_m);
  CHECK_FALSE(movement.reached);
  CHECK(movement.highest_a == 0);
  CHECK(bolt_m == 0);
}

TEST_CASE("a stuck motor draws what its winding lets pass", "[FLT-9]") {
  LockFaults faults;
  faults.body.stuck = true;
  double bolt_m = 1;
  const PlantRig::Movement movement = lock_with(faults, &bolt_m);
  CHECK_FALSE(movement.reached);
  CHECK_THAT(movement.highest_a, WithinAbs(8.4 / 4.36, 0.12));  // the pack sags by 0.3 V
  CHECK(bolt_m < 1e-6);
}

TEST_CASE("a motor that sticks in mid-movement stops there, and runs on when it is freed") {
  PlantRig rig;
  LockFaults faults;
  rig.plant.body.set_drive(1);
  rig.run_ms(250);
  faults.body.stuck = true;
  put(rig.plant, faults);
  const double bolt_m = rig.plant.body.bolt_m();
  REQUIRE(bolt_m > 0.005);
  rig.run_ms(100);
  CHECK_THAT(rig.plant.body.bolt_m(), WithinAbs(bolt_m, 1e-6));
  put(rig.plant, {});
  CHECK(rig.move_bolt(1).reached);
}

TEST_CASE("a sagging leaf rests on the bolt up to half its weight", "[FLT-1]") {
  DoorParameters door;
  const double over_m = 0.001;
  const double sag_m = door.bolt.height_clearance_m + over_m;
  const DoorState state = latched_door(door);
  CHECK(sag_load(door, state, sag_m, 0.002).lift_n == 0);
  CHECK(sag_load(door, state, sag_m, 0.0035).climb > 0);
  CHECK_THAT(sag_load(door, state, sag_m, 0.02).lift_n,
             WithinAbs(door.bolt.lift_n_per_m * over_m, 1e-9));
  CHECK_THAT(sag_load(door, state, 0.006, 0.02).lift_n, WithinAbs(40 * 9.81 / 2, 1e-9));
  door.leaf = leaf_of(60);
  CHECK_THAT(sag_load(door, state, 0.00645, 0.02).lift_n, WithinAbs(60 * 9.81 / 2, 1e-9));
  CHECK_THAT(door.leaf.hinge_inertia_kg_m2, WithinAbs(60 * 0.9 * 0.9 / 3, 1e-9));
}

TEST_CASE("a door that sags by 2.5 mm locks with more current, one by 8 mm stops at the plate",
          "[FLT-1]") {
  double bolt_m = 0;
  const PlantRig::Movement slight = lock_with(sagging(0.0025));
  CHECK(slight.reached);
  CHECK(slight.highest_a > lock_with({}).highest_a + 0.1);
  CHECK_FALSE(lock_with(sagging(0.008), &bolt_m).reached);
  CHECK_THAT(bolt_m, WithinAbs(FrameParameters{}.clearance_m, 0.0005));
}

TEST_CASE("a strike set off by as much as the door is warped takes the load away", "[FLT-1]") {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = 0.008});
  rig.plant.door.adjust_strike_m(0.0075);
  rig.rest();
  const PlantRig::Movement movement = rig.move_bolt(1);
  CHECK(movement.reached);
  CHECK(movement.highest_side_n < 2);
}

TEST_CASE("a strike with play lets the latched door move so far", "[FLT-8]") {
  PlantRig rig;
  LockFaults faults;
  faults.door.strike_play_m = 0.004;
  put(rig.plant, faults);
  REQUIRE(rig.rest());
  rig.plant.door.push(20);
  REQUIRE(rig.rest());
  CHECK(rig.plant.door.latch_engaged());
  CHECK_THAT(rig.plant.door.angle_rad() * 0.912, WithinAbs(0.0044, 0.0003));
  put(rig.plant, {});
  rig.plant.door.push(-100);
  REQUIRE(rig.rest());
  CHECK(rig.plant.door.angle_rad() < 0.001);
}

TEST_CASE("a clutch broken shut lets the outside handle withdraw a thrown bolt", "[FLT-4]") {
  PlantRig rig;
  LockFaults faults;
  faults.body.clutch = GENERATE(ClutchFault::none, ClutchFault::stuck_engaged);
  put(rig.plant, faults);
  REQUIRE(rig.move_bolt(1).reached);
  rig.plant.body.set_handle(Side::outside, true);
  rig.run_ms(300);
  const bool broken = faults.body.clutch == ClutchFault::stuck_engaged;
  CHECK(rig.plant.switches.reading(SwitchId::bolt_in) == broken);
  CHECK((rig.plant.door.latch_m() < 0.0005) == broken);
}

TEST_CASE("what couples a handle that is held down already works at once", "[FLT-4]") {
  PlantRig rig;
  const Side side = GENERATE(Side::inside, Side::outside);
  REQUIRE(rig.move_bolt(1).reached);
  LockFaults faults;
  faults.body.inside_handle_loose = side == Side::inside;
  put(rig.plant, faults);
  rig.plant.body.set_handle(side, true);
  rig.run_ms(1'000);
  REQUIRE_FALSE(rig.plant.switches.reading(SwitchId::bolt_in));
  faults.body.inside_handle_loose = false;
  if (side == Side::outside) faults.body.clutch = ClutchFault::stuck_engaged;
  put(rig.plant, faults);
  rig.run_ms(50);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_in));
}

TEST_CASE("an obstacle in the gap stops the leaf where it is as thick", "[MEC-1]") {
  PlantRig rig;
  CHECK_FALSE(rig.plant.door.obstacle_fits(0.03));
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  rig.plant.door.move_to(0.5);
  rig.rest();
  rig.plant.body.set_handle(Side::inside, false);
  REQUIRE(rig.plant.door.obstacle_fits(0.03));
  LockFaults faults;
  faults.door.obstacle_m = 0.03;
  put(rig.plant, faults);
  rig.plant.door.move_to(0);
  rig.rest();
  CHECK_THAT(rig.plant.door.angle_rad(), WithinAbs(0.03 / 0.9, 0.001));
  CHECK_FALSE(rig.plant.switches.reading(SwitchId::door_closed));
}

TEST_CASE("a lever breaks the latch beyond its strength, and then the bolt beyond its own") {
  PlantRig rig;
  REQUIRE(rig.move_bolt(1).reached);
  const auto pry = [&](double force_n) {
    rig.plant.door.pry(force_n);
    rig.run_ms(500);
    rig.plant.door.pry(0);
    rig.rest();
  };
  pry(LatchParameters{}.strength_n - 100);
  CHECK(rig.plant.door.parameters().has_latch);
  pry(LatchParameters{}.strength_n + 100);
  CHECK_FALSE(rig.plant.door.parameters().has_latch);
  pry(BoltParameters{}.strength_n - 100);
  CHECK(rig.plant.door.parameters().has_bolt);
  CHECK(rig.plant.switches.reading(SwitchId::door_closed));
  pry(BoltParameters{}.strength_n + 100);
  CHECK_FALSE(rig.plant.door.parameters().has_bolt);
  CHECK(rig.plant.door.angle_rad() > 0.02);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_out));  // the stump is where the drive has it
}

TEST_CASE("wind from outside opens an inward door and presses an outward one shut") {
  DoorParameters door;
  CHECK_THAT(wind_force_n(door, 50), WithinAbs(50 * 0.9 * 2.0 / 2, 1e-9));
  door.swing = Swing::outward;
  CHECK(wind_force_n(door, 50) < 0);
}

TEST_CASE("a left-hung door wants the motor the other way") {
  PlantParameters parameters;
  CHECK(Plant(parameters).motor_sense() == 1);
  parameters.door.hanging = Hanging::left;
  CHECK(Plant(parameters).motor_sense() == -1);
}

TEST_CASE("putting faults and curing them leaves the plant as it was") {
  PlantRig touched;
  PlantRig untouched;
  LockFaults faults = dry(5);
  faults.door = {.warp_m = 0.003, .sag_m = 0.002, .strike_play_m = 0.001, .latch_broken = true};
  faults.body.clutch = ClutchFault::broken_free;
  put(touched.plant, faults);
  put(touched.plant, {});
  touched.rest();
  const PlantRig::Movement first = touched.move_bolt(1);
  const PlantRig::Movement second = untouched.move_bolt(1);
  CHECK(first.milliseconds == second.milliseconds);
  CHECK_THAT(first.highest_a, WithinAbs(second.highest_a, 1e-6));
  CHECK(touched.plant.door.latch_engaged());
}

TEST_CASE("a bolt that meets a stone in its pocket stalls there, and passes it with the leaf open",
          "[LCK-8]") {
  PlantRig rig;
  LockFaults faults;
  faults.door.pocket_filled_m = 0.004;
  put(rig.plant, faults);
  const double end_m = rig.plant.door.parameters().bolt.throw_m - 0.004;
  SECTION("shut") {
    const PlantRig::Movement movement = rig.move_bolt(1);
    CHECK_FALSE(movement.reached);
    CHECK(movement.highest_a > 1.5 * lock_with({}).highest_a);  // it stalls
    CHECK_THAT(rig.plant.body.bolt_m(), WithinAbs(end_m, 0.0005));
  }
  SECTION("the stone is taken out") {
    put(rig.plant, {});
    CHECK(rig.move_bolt(1).reached);
  }
  SECTION("open") {
    rig.plant.body.set_handle(Side::inside, true);
    rig.run_ms(250);
    rig.plant.door.push(20);
    rig.run_ms(1000);
    REQUIRE(rig.plant.door.angle_rad() > 0.1);
    rig.plant.body.set_handle(Side::inside, false);  // it draws the bolt
    rig.run_ms(250);
    CHECK(rig.move_bolt(1).reached);
  }
}
