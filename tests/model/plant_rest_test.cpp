// The rest rule: a plant at rest is a value, and what happens does not depend on who looks.
#include <algorithm>

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;
using namespace std::chrono_literals;

namespace {

// Unlock, open, shut, lock: everything moves once.
void use_door(PlantRig& rig) {
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  rig.plant.door.move_to(0.9);
  rig.run_ms(1500);
  rig.plant.body.set_handle(Side::inside, false);
  rig.plant.door.let_go();
  rig.plant.door.push(-5);
  rig.run_ms(4000);
  rig.plant.door.push(0);
  rig.rest();
  rig.move_bolt(1);
}

}  // namespace

TEST_CASE("everything comes to rest by itself, and nothing happens afterwards") {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = 0.003});
  use_door(rig);
  REQUIRE_FALSE(rig.plant.moving());
  CHECK(rig.plant.next_event() == kNever);
  CHECK(rig.plant.door.latch_engaged());
  const double angle = rig.plant.door.angle_rad();
  const double bolt = rig.plant.body.bolt_m();
  rig.run_ms(1000);
  CHECK(rig.plant.door.angle_rad() == angle);
  CHECK(rig.plant.body.bolt_m() == bolt);
  CHECK(rig.plant.door.speed_rad_s() == 0);
  CHECK(rig.plant.body.motor_current_a() == 0);
}

TEST_CASE("coming to rest drops the world and changes no position") {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = 0.003});
  use_door(rig);
  rig.plant.body.set_handle(Side::inside, true);
  double angle = 0;
  double latch = 0;
  double bolt = 0;
  while (rig.plant.moving()) {  // what the last moving millisecond left
    angle = rig.plant.door.angle_rad();
    latch = rig.plant.door.latch_m();
    bolt = rig.plant.body.bolt_m();
    rig.run_ms(1);
  }
  // Speeds below the threshold of rest move nothing by more than this in the last millisecond.
  CHECK_THAT(rig.plant.door.angle_rad(), WithinAbs(angle, 1e-6));
  CHECK_THAT(rig.plant.door.latch_m(), WithinAbs(latch, 1e-6));
  CHECK_THAT(rig.plant.body.bolt_m(), WithinAbs(bolt, 1e-6));
}

TEST_CASE("while something moves, the next whole millisecond is the next event") {
  PlantRig rig;
  rig.plant.advance_to(12'345us);
  rig.plant.body.set_drive(1);
  CHECK(rig.plant.next_event() == 13'000us);
  rig.plant.advance_to(13'000us);
  CHECK(rig.plant.next_event() == 14'000us);
  CHECK(rig.plant.body.motor_current_a() > 0);
}

TEST_CASE("a copy made at rest continues with the same bits") {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = GENERATE(0.0, 0.002, 0.004)});
  use_door(rig);
  REQUIRE_FALSE(rig.plant.moving());
  PlantRig copy = rig;
  CHECK(copy.hash() == rig.hash());
  use_door(rig);
  use_door(copy);
  CHECK(copy.hash() == rig.hash());
}

TEST_CASE("a copy made in motion and its original continue alike") {
  PlantRig rig;
  rig.plant.body.set_handle(Side::inside, true);
  rig.plant.door.move_to(1.0);
  rig.run_ms(600);
  REQUIRE(rig.plant.moving());
  PlantRig copy = rig;
  use_door(rig);
  use_door(copy);
  CHECK(copy.hash() == rig.hash());
}

TEST_CASE("two plants that live through the same have the same bits, and the hash tells others") {
  PlantRig one;
  PlantRig other;
  use_door(one);
  use_door(other);
  CHECK(one.hash() == other.hash());
  other.plant.door.push(1);
  CHECK(one.hash() != other.hash());
}

TEST_CASE("looking more often changes nothing") {
  Plant seldom;
  Plant often;
  for (Plant* plant : {&seldom, &often}) {
    plant->supply.insert_new(0.8, 25);
    plant->supply.set_load({.current_a = 0.02, .power_w = 0});
  }
  for (Micros now = 1ms; now < 3s; now += 1ms) {
    often.advance_to(now);
    CHECK(often.battery_voltage_v() > 0);
  }
  seldom.advance_to(3s);
  often.advance_to(3s);
  CHECK(seldom.battery_voltage_v() == often.battery_voltage_v());
  CHECK(seldom.supply.soc() == often.supply.soc());
}

TEST_CASE("a resting lock drains its battery in closed form") {
  PlantRig rig;
  rig.plant.supply.set_load({.current_a = 0.010, .power_w = 0});
  rig.plant.advance_to(std::chrono::hours(100));
  const double drawn_ah = 100 * 0.010 + 0.02 * 5 * 100 / (8760.0 / 12);  // 2 % a month by itself
  CHECK_THAT(rig.plant.supply.soc(), WithinAbs(1 - drawn_ah / 5.0, 1e-6));
  CHECK_THAT(rig.plant.battery_current_a(), WithinAbs(0.010, 1e-12));
}

TEST_CASE("whatever holds or presses a leaf, with its latch or without, it comes to rest") {
  for (const bool broken : {false, true}) {
    for (const double wind_pa : {0.0, -70.0, 70.0}) {
      for (const int ms : {5, 60, 120, 400}) {  // into the press of the handle
        CAPTURE(broken, wind_pa, ms);
        PlantRig rig;
        if (broken) rig.plant.door.set_faults({.latch_broken = true});
        rig.plant.door.set_wind_pa(wind_pa);
        if (broken) rig.plant.door.move_to(0);
        REQUIRE(rig.rest());
        rig.plant.body.set_handle(Side::inside, true);
        rig.run_ms(ms);
        rig.plant.door.set_wind_pa(-wind_pa);
        rig.run_ms(20);
        rig.plant.body.set_handle(Side::inside, false);
        CHECK(rig.rest());
      }
    }
  }
}

// The pressed handle draws the latch as far as it goes; what breaks meanwhile leaves nothing
// moving.
TEST_CASE("a latch that breaks while it is drawn, or springs out, leaves a plant that rests") {
  for (const int ms : {30, 100, 190, 330}) {
    CAPTURE(ms);
    PlantRig rig;
    rig.plant.body.set_handle(Side::inside, true);
    rig.run_ms(std::min(ms, 250));
    if (ms > 250) rig.plant.body.set_handle(Side::inside, false);
    if (ms > 250) rig.run_ms(ms - 250);
    rig.plant.door.set_faults({.latch_broken = true});
    rig.plant.body.set_handle(Side::inside, false);
    CHECK(rig.rest());
  }
}

TEST_CASE("a latched leaf goes on standing while its latch is drawn, and opens when it is") {
  PlantRig rig;
  rig.plant.door.push(20);
  REQUIRE(rig.rest());
  const double angle_rad = rig.plant.door.angle_rad();
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(120);
  CHECK(rig.plant.door.angle_rad() == Approx(angle_rad).margin(2e-5));
  CHECK(rig.plant.door.latch_m() < 0.009);
  rig.run_ms(300);
  CHECK(rig.plant.door.angle_rad() > 0.01);
}
