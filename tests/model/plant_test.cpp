#include "model/plant.h"

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;
using namespace std::chrono_literals;

TEST_CASE("a new plant rests: door shut and latched, bolt withdrawn, no pack") {
  const Plant plant;
  CHECK_FALSE(plant.moving());
  CHECK(plant.next_event() == kNever);
  CHECK(plant.door.latch_engaged());
  CHECK(plant.switches.reading(SwitchId::door_closed));
  CHECK(plant.switches.reading(SwitchId::bolt_in));
  CHECK_FALSE(plant.switches.reading(SwitchId::bolt_out));
  CHECK(plant.body.clutch_engaged());
  CHECK_FALSE(plant.supply.inserted());
  CHECK(plant.battery_voltage_v() == 0);
}

TEST_CASE("the bolt of a straight door moves as the drive train alone does") {
  PlantRig rig;
  const int direction = GENERATE(1, -1);
  if (direction < 0) {
    CHECK(rig.move_bolt(1).reached);
    rig.plant.supply.insert_new(1.0, 25);
  }
  DriveState drive{.bolt_m = rig.plant.body.bolt_m()};
  PackState pack = rested_pack(pack_2s(), 1.0, 25);
  rig.plant.body.set_drive(direction);
  const auto passed = [&](double bolt_m) {
    return direction > 0 ? bolt_m > 0.0209 : bolt_m < 0.0011;
  };
  while (!passed(drive.bolt_m)) {
    rig.run_ms(1);
    for (int i = 0; i < 5; ++i) {
      advance_drive({}, drive, pack_2s(), pack, {.direction = direction}, {}, 0.0002);
    }
    REQUIRE_THAT(rig.plant.body.bolt_m(), WithinAbs(drive.bolt_m, 0.005 * 0.022));
    REQUIRE_THAT(rig.plant.body.motor_speed_rad_s(), WithinAbs(drive.speed_rad_s, 0.005 * 1500));
  }
}

TEST_CASE("the switches of the bolt make at 21 mm and at 1 mm") {
  PlantRig rig;
  rig.plant.body.set_drive(1);
  while (!rig.plant.switches.reading(SwitchId::bolt_out)) rig.run_ms(1);
  CHECK_THAT(rig.plant.body.bolt_m(), WithinAbs(0.021, 0.0001));
  rig.plant.body.set_drive(0);
  REQUIRE(rig.rest());
  CHECK(rig.plant.body.bolt_m() > 0.0215);
  rig.plant.body.set_drive(-1);
  while (!rig.plant.switches.reading(SwitchId::bolt_in)) rig.run_ms(1);
  CHECK_THAT(rig.plant.body.bolt_m(), WithinAbs(0.001, 0.0001));
}

TEST_CASE("a hand opens and shuts the door when the handle is pressed", "[MEC-2]") {
  PlantRig rig;
  const Side side = GENERATE(Side::inside, Side::outside);
  rig.plant.body.set_handle(side, true);
  rig.run_ms(250);
  CHECK(rig.plant.body.handle_turn(side) == 1);
  CHECK(rig.plant.door.latch_m() < 0.0005);
  rig.plant.door.move_to(1.2);
  rig.run_ms(500);
  rig.plant.body.set_handle(side, false);
  REQUIRE(rig.rest());
  CHECK_THAT(rig.plant.door.angle_rad(), WithinAbs(1.2, 0.01));
  CHECK_FALSE(rig.plant.switches.reading(SwitchId::door_closed));
  rig.plant.door.move_to(0);
  REQUIRE(rig.rest());
  CHECK(rig.plant.door.latch_engaged());
  rig.plant.door.let_go();
  REQUIRE(rig.rest());
  CHECK(rig.plant.door.latch_engaged());
  CHECK(rig.plant.switches.reading(SwitchId::door_closed));
  CHECK(rig.plant.door.latch_m() > 0.011);
}

TEST_CASE("a hand cannot pull a latched door open") {
  PlantRig rig;
  rig.plant.door.move_to(1.0);
  rig.run_ms(3000);
  CHECK(rig.plant.door.latch_engaged());
  CHECK(rig.plant.switches.reading(SwitchId::door_closed));
  CHECK_FALSE(rig.plant.moving());  // it pulls and stands
}

TEST_CASE("the outside handle turns freely while the bolt is thrown", "[MEC-1][MEC-2]") {
  PlantRig rig;
  REQUIRE(rig.move_bolt(1).reached);
  CHECK_FALSE(rig.plant.body.clutch_engaged());
  rig.plant.body.set_handle(Side::outside, true);
  rig.plant.door.move_to(1.0);
  rig.run_ms(2000);
  CHECK(rig.plant.body.handle_turn(Side::outside) == 1);
  CHECK(rig.plant.door.latch_m() > 0.011);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_out));
  CHECK(rig.plant.switches.reading(SwitchId::door_closed));
}

TEST_CASE("the inside handle opens a locked door without power", "[MEC-2][UNL-13][TWN-2]") {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = GENERATE(0.0, 0.004)});
  REQUIRE(rig.move_bolt(1).reached);
  rig.plant.supply.take_out();
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_in));
  CHECK(rig.plant.door.latch_m() < 0.0005);
  rig.plant.door.move_to(1.0);
  REQUIRE(rig.rest());
  CHECK_THAT(rig.plant.door.angle_rad(), WithinAbs(1.0, 0.01));
  rig.plant.body.set_handle(Side::inside, false);
  REQUIRE(rig.rest());
  CHECK(rig.plant.switches.reading(SwitchId::bolt_in));  // the drive does not spring back
}

TEST_CASE("the inside handle withdraws a bolt that the motor is throwing", "[MEC-2][TWN-2]") {
  PlantRig rig;
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  rig.plant.body.set_drive(1);
  rig.run_ms(500);
  CHECK(rig.plant.body.bolt_m() < 0.0001);
  CHECK(rig.plant.body.motor_current_a() >
        1.0);  // it stands, so it draws what its winding lets pass
}

TEST_CASE("a thrown bolt alone holds the door shut") {
  PlantParameters no_latch;
  no_latch.door.has_latch = false;
  no_latch.door.frame.gasket_force_n = 0;
  PlantRig bolted(no_latch);
  REQUIRE(bolted.move_bolt(1).reached);
  bolted.plant.door.push(500);
  bolted.run_ms(2000);
  CHECK(bolted.plant.switches.reading(SwitchId::door_closed));
  CHECK(bolted.plant.door.bolt_side_load_n() > 480);
}

TEST_CASE("a bolt thrown with the door open keeps it from shutting", "[LCK-10]") {
  PlantRig rig;
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  rig.plant.door.move_to(0.8);
  rig.rest();
  rig.plant.body.set_handle(Side::inside, false);
  rig.rest();
  CHECK(rig.move_bolt(1).reached);
  const bool slammed = GENERATE(false, true);
  rig.plant.door.let_go();
  if (slammed) rig.plant.door.push(-80);
  if (!slammed) rig.plant.door.move_to(0);
  for (int i = 0; i < 4000; ++i) {
    rig.run_ms(1);
    REQUIRE_FALSE(rig.plant.switches.reading(SwitchId::door_closed));
  }
  CHECK_FALSE(rig.plant.door.latch_engaged());
  CHECK(rig.plant.door.angle_rad() < 0.04);  // it lies on the strike: 28 mm at the lock edge
}

TEST_CASE("a door that is pushed open comes to rest at the wall") {
  PlantRig rig;
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(250);
  rig.plant.door.push(20);
  CHECK(rig.rest());
  CHECK_THAT(rig.plant.door.angle_rad(), WithinAbs(LeafParameters{}.open_limit_rad, 0.001));
}

TEST_CASE("a motor without a pack does nothing") {
  PlantRig rig;
  rig.plant.supply.take_out();
  rig.plant.body.set_drive(1);
  rig.run_ms(500);
  CHECK(rig.plant.body.bolt_m() == 0);
  CHECK_FALSE(rig.plant.moving());
}

TEST_CASE("a movement takes more from the battery than friction needs, and no wonder more") {
  PlantRig rig;
  double energy_j = 0;
  rig.plant.body.set_drive(1);
  while (!rig.plant.switches.reading(SwitchId::bolt_out)) {
    rig.run_ms(1);
    energy_j += rig.plant.battery_voltage_v() * rig.plant.battery_current_a() * 1e-3;
  }
  const double friction_j = 12 * 0.021;
  CHECK(energy_j > friction_j / 0.55);
  CHECK(energy_j < 10 * friction_j);
}
