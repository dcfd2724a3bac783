// In a world of several locks only those are computed at which something happens; whoever looks at
// another one finds it where it is.
#include "sim/world/agenda.h"

#include "sim/lock/lock.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

const NamedValue kGarden{"lock", std::string("garden")};

WorldConfig two_locks() {
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
  Home alone(two_locks());
  live(alone);
  Home watched(two_locks());
  Look look;
  watched.world.add_observer(look);
  live(watched);
  watched.world.remove_observer(look);
  CHECK_FALSE(look.rose);
  CHECK(look.soc_pct < 100);
  CHECK(alone.world.state_hash() == watched.world.state_hash());
  CHECK(alone.world.steps() == watched.world.steps());
}

TEST_CASE("what is next is the same, kept or asked anew") {
  Home home(two_locks());
  live(home);
  home.done("press_inside_button");
  for (int i = 0; i < 300 && home.world.next_due() != kNever; ++i) {
    const WorldState& state = home.world.state();
    Agenda anew;
    anew.ask_all(state);
    REQUIRE(home.world.next_due() == anew.next());
    home.world.step(home.world.now() + 1h);
  }
}
