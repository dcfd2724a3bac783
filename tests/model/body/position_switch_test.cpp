#include "model/body/position_switch.h"

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;
using namespace std::chrono_literals;

namespace {

constexpr auto kOut = SwitchId::bolt_out;

// Switches of which 'out' has this fault and tells this truth from then on.
Switches out_switch(const SwitchFault& fault, bool truth = false, Micros since = 0ms) {
  Switches switches({false, false, false});
  switches.set_fault(kOut, fault);
  switches.advance_to(since, {truth, false, false});
  return switches;
}

}  // namespace

TEST_CASE("a stuck switch tells the same whatever is true", "[FLT-9]") {
  const bool truth = GENERATE(false, true);
  CHECK(out_switch({.stuck = SwitchFault::Stuck::made}, truth, 5ms).reading(kOut));
  CHECK_FALSE(out_switch({.stuck = SwitchFault::Stuck::open}, truth, 5ms).reading(kOut));
  CHECK(out_switch({}, truth, 5ms).reading(kOut) == truth);
}

TEST_CASE("a bouncing switch opens and closes for its time after a change, then tells the truth",
          "[FLT-9]") {
  Switches worn = out_switch({.bounce = 30ms});
  int made = 0;
  for (Micros now = 100ms; now < 130ms; now += 1ms) {
    worn.advance_to(now, {true, false, false});
    CHECK(worn.next_event() == now + 1ms);
    made += worn.reading(kOut) ? 1 : 0;
  }
  CHECK(made > 3);
  CHECK(made < 27);
  for (const Micros later : {130ms, 200ms}) {  // no change, no bounce
    worn.advance_to(later, {true, false, false});
    CHECK(worn.next_event() == kNever);
    CHECK(worn.reading(kOut));
  }
}

TEST_CASE("a bouncing switch first does what its change does, and chatters from then on",
          "[FLT-9]") {
  const bool truth = GENERATE(false, true);
  Switches worn = out_switch({.bounce = 30ms}, !truth);
  for (Micros now = 100ms; now < 1100ms; now += 50ms) {  // each moment chatters in its own way
    worn.advance_to(now, {!truth, false, false});
    const Micros changed = now + 40ms;
    for (const Micros later : {0us, 999us}) {
      worn.advance_to(changed + later, {truth, false, false});
      CHECK(worn.reading(kOut) == truth);
    }
  }
}

TEST_CASE("a plant at rest wakes for as long as a switch bounces", "[FLT-9]") {
  PlantRig rig;
  rig.plant.switches.set_fault(kOut, {.bounce = 400ms});
  REQUIRE(rig.move_bolt(1).reached == true);
  REQUIRE_FALSE(rig.plant.moving());
  CHECK(rig.plant.next_event() == rig.now + 1ms);
  int changes = 0;
  bool last = rig.plant.switches.reading(kOut);
  for (int i = 0; i < 500; ++i) {
    rig.run_ms(1);
    changes += rig.plant.switches.reading(kOut) != last ? 1 : 0;
    last = rig.plant.switches.reading(kOut);
  }
  CHECK(changes > 20);
  CHECK(rig.plant.switches.reading(kOut));
  CHECK(rig.plant.next_event() == kNever);
}
