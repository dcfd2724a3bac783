// In a world of several locks only those are computed at which something happens; whoever looks at
// another one finds it where it is.
#include "sim/world/agenda.h"

#include <algorithm>
#include <optional>

#include "sim/lock/lock.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

const NamedValue kGarden{"lock", std::string("garden")};

WorldConfig front_and_garden() {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {4, 0}}};
  return config;
}

struct Look : Observer {
  double soc_pct = 100;
  bool rose = false;
  void on_step(const World& world) override {
    const double now_pct = world.lock(1).plant.supply.soc() * 100;
    rose = rose || (soc_pct > 0 && now_pct > soc_pct);  // 0: there was no pack
    soc_pct = now_pct;
    CHECK(world.lock(1).now == world.now());
  }
};

void live(Home& home) {
  home.done("insert_battery");
  home.done("insert_battery", {kGarden});
  home.done("press_inside_button");
  home.run(10s);
  home.done("open_door", {{"side", std::string("inside")}});
  home.run(1h);
  home.done("press_inside_button", {kGarden});
  home.run(20s);
}

}  // namespace

TEST_CASE("a lock at which nothing happens is found where it is, and looking changes nothing",
          "[TWN-4]") {
  Home alone(front_and_garden());
  live(alone);
  Home watched(front_and_garden());
  Look look;
  watched.world.add_observer(look);
  live(watched);
  watched.world.remove_observer(look);
  CHECK_FALSE(look.rose);
  CHECK(look.soc_pct < 100);
  CHECK(alone.world.state_hash() == watched.world.state_hash());
  CHECK(alone.world.steps() == watched.world.steps());
}

TEST_CASE(
    "an overload cuts a resting pack off when its delay is over, whoever has looked meanwhile",
    "[TWN-4][BAT-3]") {
  // The moment after the short circuit at which the garden's board is without power.
  const auto cut_after = [](std::optional<Duration> looked) {
    Home home(front_and_garden());
    home.done("insert_battery");
    home.done("insert_battery", {kGarden});
    home.run(1min);
    const Time shorted = home.world.now();
    home.done("inject_fault",
              {{"fault", std::string("electronics.leakage_ma")}, {"value", 10'000.0}, kGarden});
    if (looked) {
      home.world.run_until(shorted + *looked);
      World copy;  // a kept moment goes on as the world itself does
      copy.restore(home.world.state());
      copy.run_until(shorted + 1s);
      home.act("touch_key", {{"key", std::string("5")}});
      home.world.run_until(shorted + 1s);
      CHECK(copy.lock(1).board.powered() == home.world.lock(1).board.powered());
    }
    while (home.world.lock(1).board.powered() && home.world.now() < shorted + 1min) {
      home.world.step(shorted + 1min);
    }
    return home.world.lock(1).board.powered() ? Duration(-1) : home.world.now() - shorted;
  };
  const Duration alone = cut_after(std::nullopt);
  CHECK(alone == 10ms);
  for (Duration looked = 0ms; looked < 25ms; looked += 500us) {
    CAPTURE(looked.count());
    CHECK(cut_after(looked) == std::max<Duration>(alone, 1s));
  }
}

TEST_CASE("what is next is the same, kept or asked anew") {
  Home home(front_and_garden());
  live(home);
  home.done("press_inside_button");
  for (int i = 0; i < 300 && home.world.next_due() != kNever; ++i) {
    const WorldState& state = home.world.state();
    Agenda anew;
    anew.ask_all(state);
    REQUIRE(home.world.next_due() == anew.next(home.world.now()));
    REQUIRE(state.agenda.next_beside_movement() == anew.next_beside_movement());
    home.world.step(home.world.now() + (i % 2 == 0 ? Duration(1h) : Duration(1700us)));
  }
}
