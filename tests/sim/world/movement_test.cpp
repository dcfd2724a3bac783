// A movement goes on by itself until it makes something due: that is no later, and nothing else,
// than if every millisecond of it were a step.
#include "sim/lock/movement.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

constexpr auto kPinOfMovements = "482915";

// A use by PIN, one from inside while the door is pushed, a key against the motor.
void use_in_every_way(Home& home) {
  home.enter(kPinOfMovements);
  home.run(2s);
  home.done("open_door", {{"side", std::string("outside")}});
  home.done("shut_door");
  home.run(20s);
  home.done("open_key_cover");
  home.done("insert_key");
  home.act("press_inside_button");
  home.run(300ms);
  home.act("turn_key", {{"direction", std::string("lock")}});
  home.run(10s);
}

// A fault that never shows has every millisecond looked at.
void look_at_every_millisecond(Home& home) {
  home.done("inject_fault", {{"fault", std::string("siren.dead")}, {"value", 1.0}});
}

std::vector<std::string> told_with_moments(const Home& home) {
  std::vector<std::string> all;
  for (const Occurrence& entry : home.log) {
    if (entry.kind == OccurrenceKind::action) continue;
    all.push_back(std::to_string(entry.at.count()) + " " + describe(entry));
  }
  return all;
}

struct MovementWatcher : Observer {
  Duration looks_every() const override { return kEachMillisecond; }
  void on_step(const World& world) override {
    ++looks;
    const Time since = world.now() - before;
    if (world.lock().plant.moving() && moved) longest = std::max(longest, since);
    moved = world.lock().plant.moving();
    before = world.now();
  }
  std::uint64_t looks = 0;
  Time before{};
  Duration longest{};
  bool moved = false;
};

void begin_to_move(Home& home, double soc_pct) {
  home.insert_battery(100);
  home.enrol_administrator(kPinOfMovements);
  if (soc_pct < 100) home.done("swap_battery", {{"soc_pct", soc_pct}});
  home.run(1min);
  home.log.clear();
}

}  // namespace

TEST_CASE("what happens is the same to the microsecond as with a step in each millisecond",
          "[TWN-4]") {
  const double soc_pct = GENERATE(100.0, 12.0, 2.0);
  CAPTURE(soc_pct);
  Home home;
  begin_to_move(home, soc_pct);
  Home slow;
  begin_to_move(slow, soc_pct);
  look_at_every_millisecond(slow);
  slow.world.run_until(home.world.now());
  home.world.run_until(slow.world.now());
  const std::uint64_t before = home.world.steps();
  const std::uint64_t slow_before = slow.world.steps();
  use_in_every_way(home);
  use_in_every_way(slow);
  CHECK(told_with_moments(home) == told_with_moments(slow));
  CHECK(home.world.now() == slow.world.now());
  CHECK(slow.world.steps() - slow_before > 3000);
  if (soc_pct == 100) CHECK(home.world.steps() - before < 1500);
}

TEST_CASE("who watches a movement is shown each millisecond of it, and changes nothing",
          "[TWN-4]") {
  Home alone;
  begin_to_move(alone, 100);
  use_in_every_way(alone);
  Home watched;
  begin_to_move(watched, 100);
  MovementWatcher watcher;
  watched.world.add_observer(watcher);
  use_in_every_way(watched);
  watched.world.remove_observer(watcher);
  CHECK(watcher.looks > 4000);
  CHECK(watcher.longest == 1ms);
  CHECK(told_with_moments(watched) == told_with_moments(alone));
  CHECK(watched.world.steps() == alone.world.steps());
  CHECK(watched.world.state_hash() == alone.world.state_hash());
}

// Its readings come and go by the millisecond, whatever else is taken together.
TEST_CASE("a switch that bounces is heard at the same moments, whoever looks", "[TWN-4]") {
  const char* const fault = GENERATE("switch.bolt_in_bounce_ms", "switch.door_bounce_ms");
  CAPTURE(fault);
  const auto play = [&](Home& home) {
    begin_to_move(home, 100);
    home.done("inject_fault", {{"fault", std::string(fault)}, {"value", 500.0}});
    use_in_every_way(home);
  };
  Home alone;
  play(alone);
  Home watched;
  MovementWatcher watcher;
  watched.world.add_observer(watcher);
  play(watched);
  watched.world.remove_observer(watcher);
  CHECK(told_with_moments(watched) == told_with_moments(alone));
  CHECK(watched.world.steps() == alone.world.steps());
  CHECK(watched.world.state_hash() == alone.world.state_hash());
}

TEST_CASE("into which pieces the time of a movement is cut changes nothing", "[TWN-4]") {
  Home whole;
  begin_to_move(whole, 100);
  const Time begin = whole.world.now();
  const auto use = [](Home& home) {
    home.act("press_inside_button");
    home.act("open_door", {{"side", std::string("inside")}});
  };
  use(whole);
  whole.world.run_until(begin + 12s);
  Home cut;
  begin_to_move(cut, 100);
  use(cut);
  for (Time to = begin; to < begin + 12s; to += 1700us) {
    cut.world.run_until(to);
    const WorldState kept = cut.world.state();
    cut.world.restore(kept);
  }
  cut.world.run_until(begin + 12s);
  CHECK(told_with_moments(cut) == told_with_moments(whole));
  CHECK(cut.world.steps() == whole.world.steps());
  CHECK(cut.world.state_hash() == whole.world.state_hash());
}
