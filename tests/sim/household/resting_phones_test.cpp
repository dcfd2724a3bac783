// A phone of which nothing would come gets no turn. That nothing would come of it is shown by a
// second world in which everybody has every turn: it lives the same life, step by step.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "sim/scenario/runner.h"
#include "sim/world/world_state.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::Home;
using locktwin::tests::named;

namespace {

// Two doors, and phones of administrators and others.
Scenario house_of_six() {
  return parse_scenario("house.json", R"({"title": "t", "why": "w", "covers": ["APP-6"],
    "setup": {"locks": [
      {"name": "front", "users": [
        {"name": "Ann", "pin": "482915", "phone": true},
        {"name": "Bea", "role": "administrator", "pin": "593716", "phone": true},
        {"name": "Cid", "pin": "604827", "phone": true}, {"name": "Dan", "phone": true},
        {"name": "Eva", "phone": true}, {"name": "Fay", "phone": true}]},
      {"name": "garden", "users": [
        {"name": "Ann", "pin": "482915", "phone": true}, {"name": "Cid", "phone": true}]}]},
    "steps": [{"wait": "1s"}]})");
}

struct Life {
  Home home;
  bool all_turns = false;

  explicit Life(const Scenario& scenario) : home(config_of(scenario, 7)) {
    REQUIRE_FALSE(set_up(home.world, scenario.setup));
  }
  void run(Duration span) {
    const Time end = home.world.now() + span;
    for (bool more = true; more;) {
      // Nobody rests in a world that was put back.
      if (all_turns) home.world.restore(WorldState(home.world.state()));
      more = home.world.step(end);
    }
  }
};

class TwoLives {
 public:
  TwoLives() : rests_(house_of_six()), never_(house_of_six()) { never_.all_turns = true; }

  void act(const char* action, std::initializer_list<NamedValue> arguments = {},
           Duration span = 10s) {
    INFO(action);
    rests_.home.act(action, arguments);
    never_.home.act(action, arguments);
    run(span);
  }
  void run(Duration span) {
    rests_.run(span);
    never_.run(span);
    REQUIRE(rests_.home.world.steps() == never_.home.world.steps());
    REQUIRE(rests_.home.world.state_hash() == never_.home.world.state_hash());
  }
  std::size_t resting(std::size_t lock) const {
    const World& world = rests_.home.world;
    return static_cast<std::size_t>(
        std::ranges::count_if(world.household().phones,
                              [&](const Phone& phone) { return phone.rests(lock, world.now()); }));
  }
  std::size_t told() const { return rests_.home.log.size(); }

 private:
  Life rests_;
  Life never_;
};

NamedValue of(const char* name) {
  return named("phone", name);
}

NamedValue garden() {
  return named("lock", "garden");
}

}  // namespace

TEST_CASE("a day of a house is the same whether phones that rest get turns or not", "[APP-6]") {
  TwoLives both;
  both.run(1min);
  CHECK(both.resting(0) == 6);
  CHECK(both.resting(1) == 6);
  both.act("phone_unlock", {of("cid")});
  both.act("open_door", {named("side", "outside")});
  both.act("shut_door");
  both.act("phone_unlock", {of("dan"), garden()});  // no phone of that door
  both.act("type_keys", {named("keys", "5482915✓"), garden()});
  both.act("phone_place", {of("cid"), {"distance_m", 45.0}, named("where", "outside")});
  both.act("phone_unlock", {of("cid")}, 30s);
  both.act("phone_switch", {of("dan"), named("part", "power"), named("state", "off")});
  both.act("phone_switch", {of("bea"), named("part", "internet"), named("state", "off")});
  both.act("touch_key", {named("key", "bell")}, 200ms);
  both.act("lift_key", {named("key", "bell")}, 30s);
  both.act("phone_switch", {of("dan"), named("part", "power"), named("state", "on")}, 1min);
  both.act("phone_switch", {of("bea"), named("part", "internet"), named("state", "on")}, 1min);
  CHECK(both.resting(0) == 6);
  CHECK(both.told() > 40);
}

TEST_CASE("whatever comes over phones in the air comes to those that rest, too", "[APP-4]") {
  TwoLives both;
  both.run(1min);
  both.act("attacker_jam", {{"for", 20.0}}, 5s);
  both.act("phone_unlock", {of("eva")}, 30s);
  both.act("attacker_relay", {{"hold", 2.0}});
  both.act("phone_place", {of("fay"), {"distance_m", 900.0}, named("where", "outside")});
  both.act("phone_unlock", {of("fay")});
  both.act("attacker_relay", {named("state", "off")});
  both.act("set_cloud", {named("state", "down")}, 1min);
  both.act("set_cloud", {named("state", "up")}, 1min);
  both.act("set_wifi", {named("state", "unsteady")}, 3min);
  both.act("set_wifi", {}, 1min);
  both.act("inject_fault", {named("fault", "phone.bluetooth_hung"), {"value", 1.0}});
  both.act("phone_lock", {of("ann")}, 30s);
  both.act("interrupt_power", {{"for", 3.0}}, 30s);
  both.act("reset_chip", {garden()}, 30s);
  both.act("remove_battery", {}, 1min);
  both.act("phone_lock", {of("bea")}, 20s);
  both.act("insert_battery", {}, 1min);
  both.act("phone_link_locks", {of("ann"), named("other", "garden")}, 20s);
  both.act("attacker_flood", {{"for", 5.0}, {"connections", 3.0}}, 20s);
  both.act("tear_off_front", {}, 2min);
  both.run(10min);
}
