#include "model/body/position_switch.h"

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;
using namespace std::chrono_literals;

TEST_CASE("a stuck switch tells the same whatever is true", "[FLT-9]") {
  const SwitchState state{.truth = GENERATE(false, true), .changed_at = 5ms};
  CHECK(reading({.stuck = SwitchFault::Stuck::made}, state, 6ms));
  CHECK_FALSE(reading({.stuck = SwitchFault::Stuck::open}, state, 6ms));
  CHECK(reading({}, state, 6ms) == state.truth);
}

TEST_CASE("a bouncing switch opens and closes for its time after a change, then tells the truth",
          "[FLT-9]") {
  const SwitchFault worn{.bounce = 30ms};
  SwitchState state;
  follow(state, true, 100ms);
  int made = 0;
  for (Micros now = 100ms; now < 130ms; now += 1ms) made += reading(worn, state, now) ? 1 : 0;
  CHECK(made > 3);
  CHECK(made < 27);
  CHECK_FALSE(bouncing(worn, state, 130ms));
  CHECK(reading(worn, state, 130ms));
  follow(state, true, 200ms);
  CHECK_FALSE(bouncing(worn, state, 200ms));  // no change, no bounce
}

TEST_CASE("a plant at rest wakes for as long as a switch bounces", "[FLT-9]") {
  PlantRig rig;
  LockFaults faults;
  faults.at(SwitchId::bolt_out).bounce = 400ms;
  rig.plant.set_faults(faults);
  REQUIRE(rig.move_bolt(1).reached == true);
  REQUIRE_FALSE(rig.plant.moving());
  CHECK(rig.plant.next_event() == rig.now + 1ms);
  int changes = 0;
  bool last = rig.plant.bolt_out_switch();
  for (int i = 0; i < 500; ++i) {
    rig.run_ms(1);
    changes += rig.plant.bolt_out_switch() != last ? 1 : 0;
    last = rig.plant.bolt_out_switch();
  }
  CHECK(changes > 20);
  CHECK(rig.plant.bolt_out_switch());
  CHECK(rig.plant.next_event() == kNever);
}
