// Halving every step of the whole plant: door, hands, key, motor and supply together.
#include <cmath>
#include <vector>

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::LockFaults;
using locktwin::tests::PlantRig;

namespace {

PlantRig rig_of(int door_per_ms, PlantParameters parameters = {}) {
  parameters.steps.door_per_ms = door_per_ms;
  return PlantRig(parameters);
}

// What a movement shows at fixed moments, and what it has taken when it is over.
std::vector<double> scalars_of(PlantRig& rig, int direction) {
  std::vector<double> seen;
  const double before_j = rig.plant.body.movement_energy().drawn_j;
  const double before_soc = rig.plant.supply.soc();
  rig.plant.body.set_drive(direction);
  for (int i = 1; i <= 550; ++i) {
    rig.run_ms(1);
    if (i % 50 != 0) continue;
    seen.push_back(rig.plant.body.bolt_m());
    seen.push_back(rig.plant.body.motor_current_a());
    seen.push_back(rig.plant.body.motor_speed_rad_s());
    seen.push_back(rig.plant.bus_voltage_v());
  }
  rig.plant.body.set_drive(0);
  rig.rest();
  seen.push_back(rig.plant.body.bolt_m());
  seen.push_back(rig.plant.body.movement_energy().drawn_j - before_j);
  seen.push_back(before_soc - rig.plant.supply.soc());
  return seen;
}

void check_same(const std::vector<double>& whole, const std::vector<double>& half, double share) {
  REQUIRE(whole.size() == half.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CAPTURE(i);
    CHECK(std::abs(whole[i] - half[i]) <= share * std::abs(half[i]));
  }
}

// Warp, friction or whatever it is: reached, and what the bolt did.
struct Outcome {
  PlantRig::Movement movement;
  double bolt_m = 0;
  double drawn_j = 0;
};

Outcome outcome_of(int door_per_ms, const LockFaults& faults) {
  PlantRig rig = rig_of(door_per_ms);
  put(rig.plant, faults);
  rig.rest();
  Outcome outcome;
  outcome.movement = rig.move_bolt(1);
  outcome.bolt_m = rig.plant.body.bolt_m();
  outcome.drawn_j = rig.plant.body.movement_energy().drawn_j;
  return outcome;
}

}  // namespace

TEST_CASE("half of every step leaves throwing and withdrawing as they were to 0.1 %") {
  PlantRig whole = rig_of(1);
  PlantRig half = rig_of(2);
  for (PlantRig* rig : {&whole, &half})
    rig->plant.supply.set_load({.current_a = 0.01, .power_w = 1.1});
  check_same(scalars_of(whole, 1), scalars_of(half, 1), 0.001);
  check_same(scalars_of(whole, -1), scalars_of(half, -1), 0.001);
}

// With five steps a millisecond what feeds the motor is taken anew as often as while its winding
// fills.
TEST_CASE("a motor that is fed anew once a millisecond moves as one that is five times, to 0.1 %") {
  PlantRig once = rig_of(1);
  PlantRig often = rig_of(5);
  for (PlantRig* rig : {&once, &often})
    rig->plant.supply.set_load({.current_a = 0.01, .power_w = 1.1});
  check_same(scalars_of(once, 1), scalars_of(often, 1), 0.001);
  check_same(scalars_of(once, -1), scalars_of(often, -1), 0.001);
}

TEST_CASE("half of every step leaves a dry, a worn and a weak movement as they were to 0.1 %") {
  for (const int kind : {0, 1, 2}) {
    CAPTURE(kind);
    PlantRig whole = rig_of(1);
    PlantRig half = rig_of(2);
    for (PlantRig* rig : {&whole, &half}) {
      LockFaults faults;
      if (kind == 0) faults.body.friction_factor = faults.door.friction_factor = 3;
      if (kind == 1) faults.body.wear = 0.4;
      put(rig->plant, faults);
      if (kind == 2) rig->plant.supply.insert_new(0.05, 0);
      rig->rest();
    }
    check_same(scalars_of(whole, 1), scalars_of(half, 1), 0.001);
  }
}

// Contacts of bolt and strike have a tolerance of 0.05 mm, at 30 N/mm. At 5 mm the bolt is at the
// edge of jamming, where small causes have large effects.
TEST_CASE("half of every step leaves what a warped door does to the bolt") {
  for (const double warp_mm : {2.0, 3.0, 4.0, 6.0, 8.0, 10.0}) {
    CAPTURE(warp_mm);
    LockFaults faults;
    faults.door.warp_m = warp_mm * 1e-3;
    const Outcome whole = outcome_of(1, faults);
    const Outcome half = outcome_of(2, faults);
    CHECK(whole.movement.reached == half.movement.reached);
    CHECK_THAT(whole.bolt_m, WithinAbs(half.bolt_m, 0.0001));
    CHECK_THAT(whole.drawn_j, WithinRel(half.drawn_j, 0.02));
    CHECK(std::abs(whole.movement.milliseconds - half.movement.milliseconds) <= 5);
  }
}

TEST_CASE("half of every step leaves which push on the bolt jams it") {
  PlantParameters parameters;
  parameters.door.has_latch = false;
  parameters.door.frame.gasket_force_n = 0;
  for (const int door_per_ms : {1, 2}) {
    for (const double force_n : {174.0, 184.0}) {  // at the edge: 172 and 182 N at the bolt
      CAPTURE(door_per_ms, force_n);
      PlantRig rig = rig_of(door_per_ms, parameters);
      REQUIRE(rig.move_bolt(1).reached);
      rig.plant.door.push(force_n);
      rig.run_ms(300);
      CHECK(rig.move_bolt(-1).reached == (force_n < 180));
    }
  }
}

TEST_CASE("half of every step leaves a hand's opening and a slam as they were") {
  std::vector<double> angles[2];
  bool latched[2];
  for (const int door_per_ms : {1, 2}) {
    PlantRig rig = rig_of(door_per_ms);
    std::vector<double>& seen = angles[door_per_ms - 1];
    rig.plant.body.set_handle(Side::inside, true);
    rig.run_ms(250);
    rig.plant.door.move_to(1.2);
    for (int i = 0; i < 8; ++i) {
      rig.run_ms(200);
      seen.push_back(rig.plant.door.angle_rad());
    }
    rig.plant.body.set_handle(Side::inside, false);
    rig.plant.door.let_go();
    rig.plant.door.push(-8);
    rig.rest();
    latched[door_per_ms - 1] = rig.plant.door.latch_engaged();
  }
  check_same(angles[0], angles[1], 0.001);
  CHECK(latched[0]);
  CHECK(latched[1]);
}
