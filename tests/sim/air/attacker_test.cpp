// A stranger's radio gives up, and what it sends arrives.
#include "sim/air/attacker.h"

#include "sim/air/air.h"
#include "sim/lock/lock.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::ann;
using locktwin::tests::FramesHeard;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;
using locktwin::tests::switch_ann;

namespace {

// What Ann's app and the lock say to each other as she asks so often.
void record(Home& home, int times, Duration between) {
  home.done("attacker_listen");
  for (int i = 0; i < times; ++i) {
    home.done("phone_home", {ann()});
    home.run(between);
  }
  home.done("attacker_listen", {named("state", "off")});
}

void record_many(Home& home) {
  switch_ann(home, "internet", "off");
  record(home, 60, 2s);
}

std::size_t heard_of_a_replay(Home& home, const char* connection, int times = 1) {
  FramesHeard ear;
  home.world.add_observer(ear);
  for (int i = 0; i < times; ++i) {
    home.done("attacker_replay", {named("connection", connection)});
    home.run(1200ms);
  }
  home.run(15s);
  home.world.remove_observer(ear);
  return ear.frames;
}

}  // namespace

TEST_CASE("an attacker who finds no lock does not turn on the spot", "[APP-4]") {
  Home home;
  move_in(home);
  record(home, 1, 1min);
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
  record_many(home);
  const Attacker& attacker = home.world.air().attackers.front();
  REQUIRE(attacker.recorded() > 40);
  CHECK(heard_of_a_replay(home, "victims") >= attacker.recorded());
  CHECK(attacker.sent() == attacker.recorded());
}

TEST_CASE("A long record played on a connection of its own is heard to its end", "[APP-4]") {
  Home home;
  move_in(home);
  record_many(home);
  home.run(2min);  // Ann's app has left
  const Attacker& attacker = home.world.air().attackers.front();
  REQUIRE(attacker.recorded() > 40);
  CHECK(heard_of_a_replay(home, "own") == attacker.recorded());
  CHECK(home.read("bluetooth.connections") == 0);
  CHECK(heard_of_a_replay(home, "own", 2) == 2 * attacker.recorded());  // one behind the other
  CHECK(home.read("bluetooth.connections") == 0);
}

TEST_CASE("A replay ends no flood that is under way, and a replay alone leaves", "[APP-4]") {
  Home home;
  move_in(home);
  record(home, 1, 1min);
  const Attacker& attacker = home.world.air().attackers.front();
  REQUIRE(attacker.recorded() > 0);

  home.done("attacker_flood", {{"for", 600.0}});
  home.run(1min);
  home.done("attacker_replay");
  home.run(30s);
  const std::uint64_t sent = attacker.sent();
  home.run(8min);
  CHECK(attacker.floods());
  CHECK(attacker.sent() > sent + 1000);
  home.run(1min);
  CHECK_FALSE(attacker.floods());

  home.run(1min);
  home.done("attacker_replay");
  home.run(30s);
  CHECK_FALSE(attacker.floods());
  CHECK(home.read("bluetooth.connections") == 0);
}

TEST_CASE("a flood on fewer connections than the one before it leaves the others", "[SEC-4]") {
  Home home;
  move_in(home);
  home.run(1min);
  REQUIRE(home.read("bluetooth.connections") == 0);
  home.done("attacker_flood", {named("what", "silence"), {"for", 60.0}, {"connections", 3.0}});
  home.run(3s);
  REQUIRE(home.read("bluetooth.connections") > 1);
  home.done("attacker_flood", {named("what", "silence"), {"for", 60.0}});
  home.run(1s);
  CHECK(home.read("bluetooth.connections") == 1);
}

// While a long record is on its way, the stranger turns over a bit of somebody else's frame.
TEST_CASE("A frame that is altered makes none of a long record forgotten", "[APP-4]") {
  using namespace locktwin::core;
  Attacker attacker(1);
  attacker.listen(true);
  for (std::uint8_t i = 0; i < 200; ++i) {
    Bytes frame{1, 2, i};
    attacker.hear(frame, {});
    attacker.spoils().say(frame, 200);
  }
  attacker.alter(1);
  Bytes passing{7, 7, 7};
  attacker.hear(passing, {});
  REQUIRE(attacker.altered() == 1);

  Inputs first;
  first.radio.length = 3;
  first.radio.bytes[0] = 1;
  first.radio.bytes[1] = 2;
  Outputs granted;
  granted.events.push(
      {EventKind::access_granted, static_cast<std::uint8_t>(Method::bluetooth_key), 1, 0});
  attacker.spoils().watch(Time{0}, first, granted, false);
  CHECK(attacker.spoils().opened());
}
