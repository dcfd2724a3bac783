// The motor's warmth in the plant: jams warm it, warmth weakens it, rest cools it.
#include <algorithm>

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;

namespace {

// Force of the bolt on the plate that it cannot pass, from a run up to it.
double stall_force_n(PlantRig& rig) {
  rig.move_bolt(-1);
  rig.plant.body.set_drive(1);
  rig.run_ms(400);
  const double force_n = rig.plant.door.bolt_axial_load_n();
  rig.plant.body.set_drive(0);
  rig.rest();
  return force_n;
}

PlantRig warped_door() {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = 0.010});
  rig.rest();
  return rig;
}

}  // namespace

TEST_CASE(
    "A motor that has stalled for half a minute pushes with less force, and cool again as before",
    "[FLT-1]") {
  PlantRig rig = warped_door();
  const double cold_n = stall_force_n(rig);
  REQUIRE(cold_n > 100);
  rig.plant.body.set_drive(1);
  rig.run_ms(30'000);
  rig.plant.body.set_drive(0);
  rig.rest();
  CHECK(rig.plant.body.motor_heat().winding_c > 70);
  CHECK(rig.plant.body.motor_heat().housing_c > 30);
  const double hot_n = stall_force_n(rig);
  CHECK(hot_n < 0.92 * cold_n);
  rig.plant.advance_to(rig.now += std::chrono::hours(3));
  CHECK_THAT(rig.plant.body.motor_heat().winding_c, WithinAbs(25, 0.2));
  CHECK_THAT(stall_force_n(rig), WithinAbs(cold_n, 0.03 * cold_n));  // the pack has given some
}

TEST_CASE("One locking warms the winding by less than half a degree") {
  PlantRig rig;
  REQUIRE(rig.move_bolt(1).reached);
  const double warmer_k = rig.plant.body.motor_heat().winding_c - 25;
  CHECK(warmer_k > 0.01);
  CHECK(warmer_k < 0.5);
}

TEST_CASE("A motor in the frost follows the place within an hour, whoever looks") {
  PlantRig looked_at;
  PlantRig left_alone;
  for (PlantRig* rig : {&looked_at, &left_alone}) rig->plant.set_ambient_c(rig->now, -20);
  CHECK(looked_at.plant.supply.temperature_c() == -20);
  CHECK(looked_at.plant.body.motor_heat().winding_c > 24);
  for (int minute = 0; minute < 60; ++minute) {
    looked_at.plant.advance_to(looked_at.now += std::chrono::minutes(1));
  }
  left_alone.plant.advance_to(left_alone.now += std::chrono::minutes(60));
  CHECK(looked_at.plant.body.motor_heat() == left_alone.plant.body.motor_heat());
  CHECK_THAT(left_alone.plant.body.motor_heat().winding_c, WithinAbs(-20, 0.5));
  CHECK(looked_at.hash() == left_alone.hash());
}

TEST_CASE("A cold pack sags more under the motor than a warm one", "[BAT-6]") {
  double lowest_v[2];
  for (int i = 0; i < 2; ++i) {
    PlantRig rig;
    rig.plant.set_ambient_c(rig.now, i == 0 ? 25 : -20);
    rig.plant.body.set_drive(1);
    lowest_v[i] = 99;
    for (int ms = 0; ms < 300; ++ms) {
      rig.run_ms(1);
      lowest_v[i] = std::min(lowest_v[i], rig.plant.battery_voltage_v());
    }
  }
  CHECK(lowest_v[1] < lowest_v[0] - 0.15);
}

TEST_CASE("An open contact takes the pack off the bus, and the motor coasts to rest", "[FLT-9]") {
  PlantRig rig;
  rig.plant.body.set_drive(1);
  rig.run_ms(200);
  rig.plant.supply.set_contact_open(true);
  CHECK(rig.plant.bus_voltage_v() == 0);
  CHECK(rig.plant.supply.inserted());
  rig.run_ms(500);
  const double bolt_m = rig.plant.body.bolt_m();
  CHECK(bolt_m < 0.02);  // the throw is not done
  rig.run_ms(500);
  CHECK(std::abs(rig.plant.body.bolt_m() - bolt_m) < 1e-6);
  rig.plant.supply.set_contact_open(false);
  CHECK(rig.plant.bus_voltage_v() > 7);
}
