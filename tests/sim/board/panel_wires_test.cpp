#include "sim/board/panel_wires.h"

#include <stdexcept>

#include "sim/lock/lock.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::core::Inputs;
using locktwin::core::Outputs;
using locktwin::model::Plant;
using namespace locktwin::sim;
using locktwin::tests::Home;

TEST_CASE("The core sees the clock that it has set, and loses it after long without power",
          "[CLK-1][BAT-5]") {
  Plant plant;
  Inputs inputs;
  supply_panel(0s, 8.0, true, plant);
  read_panel(1min, plant, inputs);
  CHECK_FALSE(inputs.clock_kept);
  Outputs outputs;
  outputs.sets_clock = true;
  outputs.clock_s = 820'915'200;
  follow_outputs(1min, outputs, plant);
  read_panel(1min + 30s, plant, inputs);
  CHECK(inputs.clock_kept);
  CHECK(inputs.clock_s == 820'915'230);
  for (const auto& [away, kept] :
       {std::pair<std::chrono::minutes, bool>{9min, true}, {11min, false}}) {
    Plant other = plant;
    supply_panel(2min, 0.0, false, other);
    supply_panel(2min + away, 8.0, true, other);
    read_panel(2min + away, other, inputs);
    CHECK(inputs.clock_kept == kept);
    if (kept) CHECK(inputs.clock_s == 820'915'200 + 10 * 60);
  }
}

TEST_CASE("The core is not woken by seconds, nor by a clock that runs") {
  Home home;
  home.insert_battery();
  home.run(30s);
  const std::uint64_t steps = home.world.steps();
  home.run(50min);
  CHECK(home.world.steps() - steps <= 1);
}

TEST_CASE("A torn-off front feels nothing, and starts anew when it is fitted", "[ALM-1]") {
  Home home;
  home.insert_battery();
  home.done("tear_off_front");
  home.done("touch_key", {{"key", std::string("5")}});
  home.run(1s);
  CHECK(home.read("panel.touches") == 1.0);
  CHECK(home.read("keys.felt") == 0.0);
  home.done("lift_key", {{"key", std::string("5")}});
  home.done("fit_front");
  home.run(1s);
  home.done("touch_key", {{"key", std::string("5")}});
  home.run(100ms);
  CHECK(home.read("keys.felt") == 1.0);
}

TEST_CASE("A dead key is refused a number that is none, and shows under a finger", "[FLT-9]") {
  Home home;
  home.insert_battery();
  home.act("inject_fault", {{"fault", std::string("keys.dead")}, {"value", 4.5}});
  CHECK_THROWS_AS(home.run(1s), locktwin::sim::BadInput);
  Home other;
  other.insert_battery();
  other.done("inject_fault", {{"fault", std::string("keys.dead")}, {"value", 5.0}});
  CHECK(other.world.idle_faults().size() == 1);
  other.done("press_key", {{"key", std::string("5")}});
  CHECK(other.world.idle_faults().empty());
  CHECK(other.read("panel.lit_keys") == 0.0);
  other.done("clear_fault", {{"fault", std::string("keys.dead")}});
  other.run(1s);
  other.done("press_key", {{"key", std::string("5")}});
  CHECK(other.read("panel.lit_keys") != 0.0);
}

TEST_CASE("Faults of a clock that was never set are refused", "[FLT-9]") {
  for (const char* fault : {"clock.wrong_s", "clock.drift_ppm", "clock.stopped"}) {
    Home home;
    home.insert_battery();
    home.act("inject_fault", {{"fault", std::string(fault)}, {"value", 1.0}});
    CHECK_THROWS_AS(home.run(1s), locktwin::sim::BadInput);
  }
}

TEST_CASE("Power that goes at any moment of a locking leaves no half truth",
          "[FLT-9][BAT-6][TWN-1]") {
  for (int cut_ms = 0; cut_ms < 900; cut_ms += 37) {
    Home home;
    home.insert_battery();
    home.act("interrupt_power", {{"after", cut_ms * 1e-3}, {"for", 0.2}});
    home.act("press_inside_button");
    home.run(20s);
    INFO(cut_ms);
    CHECK_FALSE(home.told_lie);
    CHECK(home.read("board.powered") == 1.0);
    CHECK(home.count(EventKind::alarm_jam) == 0);
    const double bolt_mm = home.read("bolt.position_mm");
    CHECK((bolt_mm < 1.0 || bolt_mm > 21.0));
  }
}

namespace {

// A lock that waits for its first administrator's PIN a second time.
void ask_for_repeat(Home& home) {
  home.insert_battery();
  home.type("5");
  home.type("✓↶✓482915✓");
}

// From the first key of that PIN until the user is stored.
double stored_after_s() {
  Home home;
  ask_for_repeat(home);
  const auto begin = home.world.now();
  home.type("482915✓");
  home.run(1s);
  for (const locktwin::sim::Occurrence& entry : home.log) {
    const bool event = entry.kind == locktwin::sim::OccurrenceKind::event;
    if (event && entry.event.kind == EventKind::user_added) {
      return locktwin::sim::to_seconds(entry.at - begin);
    }
  }
  throw std::logic_error("no user was stored");
}

}  // namespace

// The whole time in which the flash works on the record is cut through, in half words.
TEST_CASE("Power that goes at any moment of storing a user leaves all of it or nothing",
          "[FLT-9][BAT-5][ENR-6]") {
  const double stored_s = stored_after_s();
  int stored = 0;
  int lost = 0;
  for (int cut_us = -1'025; cut_us < 500; cut_us += 41) {
    Home home;
    ask_for_repeat(home);
    home.act("interrupt_power", {{"after", stored_s + cut_us * 1e-6}, {"for", 0.5}});
    home.type("482915✓");
    home.run(30s);
    INFO(cut_us);
    CHECK(home.count(EventKind::lock_booted) == 2);
    CHECK(home.count(EventKind::store_damaged) == 0);
    const double users = home.read("core.users");
    stored += users == 1 ? 1 : 0;
    lost += users == 0 ? 1 : 0;
    home.enter("482915");
    home.run(2s);
    CHECK(home.count(EventKind::access_granted) == static_cast<int>(users));
  }
  CHECK(stored > 0);
  CHECK(lost > 0);
}

TEST_CASE("Body 5085 leaves the pin of the door sensor open, and has no fault of it", "[MEC-4]") {
  locktwin::sim::WorldConfig config;
  config.plant.body = locktwin::model::body_5085();
  Home home(config);
  home.insert_battery();
  CHECK(home.read("door.shut") == 1.0);
  CHECK(home.read("switch.door_closed") == 0.0);
  CHECK_FALSE(home.world.lock().board.inputs().door_closed_switch);
  home.act("inject_fault", {{"fault", std::string("switch.door_stuck_made")}, {"value", 1.0}});
  CHECK_THROWS_AS(home.run(1s), locktwin::sim::BadInput);
}
