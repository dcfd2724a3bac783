#include "model/body/cylinder.h"

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;

namespace {

void put_in_key(Plant& plant, KeyKind key = KeyKind::right, bool fully = true) {
  plant.body.set_key_cover(true);
  plant.body.insert_key(key, fully);
}

}  // namespace

TEST_CASE("a key turned for a second throws the bolt, and turned back withdraws it",
          "[MEC-3][UNL-5]") {
  PlantRig rig;
  rig.plant.supply.take_out();
  put_in_key(rig.plant);
  rig.plant.body.turn_key(1);
  rig.run_ms(500);
  CHECK_THAT(rig.plant.body.bolt_m(), WithinAbs(0.011, 0.0002));
  rig.run_ms(600);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_out));
  CHECK(rig.rest());
  rig.plant.body.turn_key(-1);
  rig.run_ms(1010);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_in));
  CHECK(rig.plant.door.latch_m() > 0.011);
  rig.run_ms(320);
  CHECK(rig.plant.door.latch_m() < 0.0005);
  rig.plant.body.turn_key(0);
  CHECK(rig.rest());
  CHECK(rig.plant.door.latch_m() > 0.011);
}

TEST_CASE("a key pulled out in mid-turn leaves the bolt where it is and lets the latch go") {
  PlantRig rig;
  put_in_key(rig.plant);
  rig.plant.body.turn_key(-1);
  rig.run_ms(200);
  REQUIRE(rig.plant.body.cylinder().latch_pull > 0.5);
  rig.plant.body.remove_key();
  CHECK(rig.rest());
  CHECK(rig.plant.body.cylinder().latch_pull == 0);
  CHECK(rig.plant.door.latch_m() > 0.011);
  CHECK(idle(rig.plant.body.cylinder()));
}

TEST_CASE("wrong, damaged and half inserted keys turn nothing, and the plant rests", "[FLT-2]") {
  PlantRig rig;
  const auto [key, fully] = GENERATE(table<KeyKind, bool>(
      {{KeyKind::wrong, true}, {KeyKind::damaged, true}, {KeyKind::right, false}}));
  put_in_key(rig.plant, key, fully);
  rig.plant.body.turn_key(1);
  CHECK(rig.rest());
  CHECK(rig.plant.body.key_blocked());
  CHECK(rig.plant.body.bolt_m() == 0);
}

TEST_CASE("a key that is held keeps the motor from moving the bolt", "[MEC-3][LCK-11]") {
  PlantRig rig;
  put_in_key(rig.plant);
  rig.plant.body.turn_key(-1);
  rig.run_ms(400);
  rig.plant.body.set_drive(1);
  rig.run_ms(400);
  CHECK(rig.plant.body.bolt_m() < 0.0001);
  CHECK(rig.plant.body.motor_current_a() > 1.0);
}

TEST_CASE("the key gives up before a strike that resists with more than the hand's force") {
  PlantRig rig;
  rig.plant.door.set_faults({.warp_m = 0.012});
  rig.rest();
  put_in_key(rig.plant);
  rig.plant.body.turn_key(1);
  rig.run_ms(3000);
  CHECK_FALSE(rig.plant.switches.reading(SwitchId::bolt_out));
  CHECK(rig.plant.body.bolt_m() < 0.005);
  CHECK(rig.plant.door.bolt_axial_load_n() < 2 * CylinderParameters{}.force_n);
}

TEST_CASE("the inside handle is stronger than a key that locks", "[TWN-2]") {
  PlantRig rig;
  put_in_key(rig.plant);
  rig.plant.body.turn_key(1);
  rig.run_ms(1200);
  REQUIRE(rig.plant.switches.reading(SwitchId::bolt_out));
  rig.plant.body.set_handle(Side::inside, true);
  rig.run_ms(300);
  CHECK(rig.plant.switches.reading(SwitchId::bolt_in));
  CHECK(rig.plant.door.latch_m() < 0.0005);
}

TEST_CASE("a covered keyhole takes no key, and a cover does not shut over one") {
  CylinderState state;
  insert_key(state, KeyKind::right, true);
  CHECK(state.key == KeyKind::none);
  open_cover(state);
  insert_key(state, KeyKind::right, true);
  CHECK(key_fits(state, false));
  CHECK_FALSE(key_fits(state, true));
  close_cover(state);
  CHECK(state.cover_open);
  insert_key(state, KeyKind::wrong, true);
  CHECK(state.key == KeyKind::right);
}
