#include "sim/scenario/invariants.h"

#include <chrono>

#include "sim/scenario/player.h"
#include "sim/world/world.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;

namespace {

// A lock put together wrongly: its bolt does not come out all the way, to a stop and a switch that
// agree, so the lock says 'locked' of a bolt that is not out.
WorldConfig lying_lock() {
  WorldConfig config;
  config.plant.drive.load.bolt_out_switch_m = 0.0190;
  config.plant.drive.load.travel_m = 0.0200;
  return config;
}

Scenario locks_by_the_button(const std::string& always) {
  return parse_scenario("s.json", R"({"title": "t", "why": "w", "covers": [],
    "steps": [{"do": "press_inside_button"}, {"wait": "3s"}], "always": [)" +
                                      always + "]}");
}

std::optional<Failure> failure_on(World& world, const std::string& always) {
  world.act(make_action("insert_battery", {}));
  world.run_until(2s);
  const Scenario scenario = locks_by_the_button(always);
  Player player(world, {});
  player.start(scenario);
  if (player.play(scenario.steps)) player.finish();
  return player.failure();
}

}  // namespace

TEST_CASE("a lock that says 'locked' too early fails a scenario that writes no invariant",
          "[TWN-1]") {
  World world(lying_lock());
  const std::optional<Failure> failure = failure_on(world, "");
  REQUIRE(failure);
  CHECK(failure->expected == "always: twin.told_is_true is true");
  CHECK(failure->seen == "false");
  CHECK(failure->place == Place{});
}

TEST_CASE("no lock may tell a lie, the second as little as the first", "[TWN-1]") {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", lying_lock().plant, {4, 0}}};
  World world(config);
  world.act(make_action("insert_battery", {{"lock", std::string("garden")}}));
  world.run_until(2s);
  const Scenario scenario = parse_scenario("s.json", R"({"title": "t", "why": "w", "covers": [],
    "setup": {"locks": [{"name": "front"}, {"name": "garden"}]},
    "steps": [{"do": "press_inside_button", "lock": "garden"}, {"wait": "3s"}]})");
  Player player(world, {});
  player.start(scenario);
  player.play(scenario.steps);
  REQUIRE(player.failure());
  CHECK(player.failure()->expected == "always: garden/twin.told_is_true is true");
}

TEST_CASE("an honest lock passes the same scenario", "[TWN-1]") {
  World world;
  CHECK_FALSE(failure_on(world, ""));
}

TEST_CASE("a written invariant that breaks is told with its own place") {
  World world;
  const std::optional<Failure> failure =
      failure_on(world, "\n  {\"signal\": \"bolt.position_mm\", \"below\": 5}");
  REQUIRE(failure);
  CHECK(failure->expected == "always: bolt.position_mm below 5 mm");
  CHECK(failure->place == Place{3, 3});
}

TEST_CASE("the built-in invariant has no place in the file", "[TWN-1]") {
  World world(lying_lock());
  CHECK(failure_on(world, ""));  // the bolt now stands short of its throw, told as locked
  const std::optional<Broken> broken = Invariants(Scenario{}, world).check(world);
  REQUIRE(broken);
  CHECK(broken->place == Place{});
}
