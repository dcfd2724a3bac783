#include "sim/faults/fault_spec.h"

#include "sim/lock/lock.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::tests::Home;

namespace {

void lock_from_inside(Home& home) {
  home.done("press_inside_button");
  home.run(15s);
}

}  // namespace

TEST_CASE("Every fault can be put and cured, and is idle until it shows") {
  for (const locktwin::sim::FaultSpec& fault : locktwin::sim::fault_catalogue()) {
    if (fault.refuses != nullptr) continue;  // needs more than a lock at rest
    Home home;
    home.insert_battery();
    const std::string name(fault.name);
    home.done("inject_fault", {{"fault", name}, {"value", fault.maximum}});
    home.done("clear_fault", {{"fault", name}});
    INFO(name);
    home.run(1s);
    // What lies, leaks or gives way shows as soon as it is there.
    const bool at_once = home.world.idle_faults().empty();
    const bool of_electrics = name.starts_with("switch.") || name.starts_with("electronics.") ||
                              name.starts_with("battery.");
    CHECK((!at_once || of_electrics || name == "strike.play_mm" || name == "random.stuck"));
    lock_from_inside(home);
    CHECK(home.read("bolt.position_mm") > 21.0);
    CHECK(home.count(locktwin::core::EventKind::alarm_jam) == 0);
  }
}

TEST_CASE("What stands of a fault is its last amount, until it is cured") {
  Home home;
  const locktwin::sim::FaultSpec& warp = *locktwin::sim::find_fault("door.warp_mm");
  const auto standing = [&] { return home.world.lock().faults.standing(warp.name); };
  CHECK_FALSE(standing().has_value());
  home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 3.0}});
  home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 8.0}});
  REQUIRE(standing().has_value());
  CHECK(*standing() == 8.0);
  home.done("clear_fault", {{"fault", std::string("door.warp_mm")}});
  CHECK_FALSE(standing().has_value());
}

TEST_CASE("A fault that is put again with other amounts is one fault, idle by its last amount") {
  Home home;
  home.insert_battery();
  for (double mm = 0.5; mm <= 10.0; mm += 0.5) {
    home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", mm}});
  }
  CHECK(home.world.idle_faults() == std::vector<std::string>{"door.warp_mm"});
  home.done("clear_fault", {{"fault", std::string("door.warp_mm")}});
  CHECK(home.world.idle_faults() == std::vector<std::string>{"door.warp_mm"});
}

TEST_CASE("A value outside its range is refused with the fault's name, the value and the range") {
  try {
    locktwin::sim::make_action("inject_fault",
                               {{"fault", std::string("mechanism.dry_factor")}, {"value", 99.0}});
    FAIL("it was accepted");
  } catch (const locktwin::sim::BadInput& error) {
    const std::string text = error.what();
    for (const char* part : {"mechanism.dry_factor", "99", "1 to 30"}) {
      CHECK(text.find(part) != std::string::npos);
    }
  }
}

TEST_CASE("An obstacle is refused while the door leaves no room for it") {
  Home home;
  home.insert_battery();
  home.act("inject_fault", {{"fault", std::string("door.obstacle_mm")}, {"value", 40.0}});
  CHECK_THROWS_AS(home.run(1s), locktwin::sim::BadInput);
}

TEST_CASE("Nothing is laid into the pocket where the bolt stands in it", "[LCK-8]") {
  Home home;
  home.insert_battery();
  lock_from_inside(home);
  home.act("inject_fault", {{"fault", std::string("strike.filled_mm")}, {"value", 4.0}});
  CHECK_THROWS_AS(home.run(1s), locktwin::sim::BadInput);
}

// The lock cannot know: the twin shows the hazard (TWN-1, truth beside report).
TEST_CASE("A door sensor stuck made lets the lock say 'locked' beside an open door", "[FLT-9]") {
  Home home;
  home.insert_battery();
  home.done("inject_fault", {{"fault", std::string("switch.door_stuck_made")}, {"value", 1.0}});
  home.done("open_door", {{"side", std::string("inside")}});
  lock_from_inside(home);
  CHECK(home.world.idle_faults().empty());
  CHECK(home.read("door.shut") == 0.0);
  CHECK(home.told_lie);
}

TEST_CASE("A warp that the bolt never meets is told as idle") {
  Home home;
  home.insert_battery();
  home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 8.0}});
  home.run(1s);
  CHECK(home.world.idle_faults() == std::vector<std::string>{"door.warp_mm"});
}

TEST_CASE("A warp that the bolt meets has shown, also after its cure", "[FLT-1]") {
  Home home;
  home.insert_battery();
  home.done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 8.0}});
  lock_from_inside(home);
  CHECK(home.world.idle_faults().empty());
  home.done("clear_fault", {{"fault", std::string("door.warp_mm")}});
  CHECK(home.world.idle_faults().empty());
  lock_from_inside(home);
  CHECK(home.read("bolt.position_mm") > 21.0);
}
