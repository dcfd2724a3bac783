// A stranger's radio gives up, and what it sends arrives.
#include "sim/air/attacker.h"

#include "sim/air/air.h"
#include "sim/lock/lock.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;

TEST_CASE("an attacker who finds no lock does not turn on the spot", "[APP-4]") {
  Home home;
  move_in(home);
  home.done("attacker_listen");
  home.done("phone_home", {ann()});
  home.run(1min);
  home.done("remove_battery");
  home.run(1min);
  home.done("attacker_replay");
  home.run(5min);
  const std::uint64_t before = home.world.steps();
  home.run(24h);
  CHECK(home.world.steps() - before < 200);
}

TEST_CASE("a long record slipped into the victim's connection is heard to its end", "[APP-4]") {
  Home home;
  move_in(home);
  home.done("phone_switch", {ann(), named("part", "internet"), named("state", "off")});
  home.done("attacker_listen");
  for (int i = 0; i < 40; ++i) {
    home.done("phone_home", {ann()});
    home.run(2s);
  }
  home.done("attacker_listen", {named("state", "off")});
  const Attacker& attacker = home.world.air().attackers.front();
  REQUIRE(attacker.recorded() > 40);
  std::size_t heard = 0;
  struct Ear : Observer {
    std::size_t& heard;
    explicit Ear(std::size_t& count) : heard(count) {}
    void on_core_step(const World&, const Lock&, const locktwin::core::Inputs& inputs,
                      const locktwin::core::Outputs&) override {
      heard += inputs.radio.length > 0 ? 1 : 0;
    }
  } ear(heard);
  home.world.add_observer(ear);
  home.done("attacker_replay", {named("connection", "victims")});
  home.run(15s);
  home.world.remove_observer(ear);
  CHECK(attacker.sent() == attacker.recorded());
  CHECK(heard >= attacker.recorded());
}
