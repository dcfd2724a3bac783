// A moment that does not end is a mistake of the program, and is told with the parts' names.
#include "sim/world/standstill.h"

#include "sim/faults/fault_spec.h"
#include "sim/lock/lock.h"
#include "sim/world/world.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

struct Boots : Observer {
  int count = 0;
  void on_core_reset(const World&, const Lock&) override { ++count; }
};

}  // namespace

TEST_CASE("a moment with more steps than belong into one ends the run, and names the parts") {
  World world;
  world.act(make_action("insert_battery"));
  while (!world.lock().board.powered() || world.next_due() > world.now()) world.step(10s);
  WorldState state = world.state();
  state.counted.standing = kMostStepsAtOnce + kStepsToName;  // as if it had gone on so long
  world.restore(state);
  CHECK_THROWS_WITH(world.step(10s), ContainsSubstring("time stands still at 0.02") &&
                                         ContainsSubstring("household"));
  world.restore(state);
  CHECK_THROWS_AS(world.step(10s), Standstill);
}

TEST_CASE("a board whose load breaks its supply down boots as often as its supervisor allows",
          "[BAT-8]") {
  WorldConfig config;
  config.plant.electronics.always_on_a = 60;
  World world(config);
  Boots boots;
  world.add_observer(boots);
  world.act(make_action("insert_battery"));
  world.run_until(1s);
  world.remove_observer(boots);
  CHECK(boots.count > 40);
  CHECK(boots.count <= 50);
}

TEST_CASE("what a driver asks for at one moment is not counted, however much it is") {
  World world;
  for (int i = 0; i < 25'000; ++i) {
    world.act(make_action("open_key_cover"));
    world.step(world.now());
  }
  CHECK(world.now() == 0s);
}

TEST_CASE("no part of a lock without power is due for ever, whatever is wrong with it", "[FLT-9]") {
  std::size_t played = 0;
  for (const FaultSpec& fault : fault_catalogue()) {
    if (fault.refuses != nullptr) continue;  // needs more than a lock at rest
    CAPTURE(fault.name);
    ++played;
    WorldConfig config;
    config.locks.resize(2);
    config.locks[1].name = "garden";
    World world(config);
    for (const char* lock : {"front", "garden"}) {
      world.act(make_action("inject_fault", {{"fault", std::string(fault.name)},
                                             {"value", fault.maximum},
                                             {"lock", std::string(lock)}}));
    }
    world.act(make_action("set_wifi", {{"state", std::string("unsteady")}}));
    world.act(make_action("press_inside_button"));
    world.run_until(24h);
    CHECK(world.steps() < 2'000);
  }
  CHECK(played > 30);
}
