// Accessories come into the house through the app, and rest when they have nothing to say.
#include "sim/phones/accessory.h"

#include "sim/household/household.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;
using locktwin::tests::shown;

namespace {

void add(Home& home, const NamedValue& phone, const char* name, const char* kind) {
  home.done("add_accessory", {phone, named("accessory", name), named("kind", kind)});
}

}  // namespace

TEST_CASE("two accessories that are added in one breath both work", "[ACC-1][ACC-2]") {
  Home home;
  move_in(home);
  add(home, ann(), "first", "remote_control");
  add(home, ann(), "second", "remote_control");
  home.run(1min);
  for (const char* name : {"first", "second"}) {
    const int before = home.count(locktwin::core::EventKind::access_granted);
    home.done("press_remote", {named("accessory", name)});
    home.run(30s);
    INFO(name);
    CHECK(home.count(locktwin::core::EventKind::access_granted) == before + 1);
  }
}

// The lock lists eight phones at a time; a remote control that took a guest's place would shut them
// out.
TEST_CASE("an accessory finds its place behind more phones than one page of the list holds",
          "[ACC-2][APP-6]") {
  Home home;
  move_in(home);
  for (int guest = 1; guest <= 17; ++guest) {
    const std::string name = "guest" + std::to_string(guest);
    home.done("phone_place", {named("phone", name.c_str())});
    home.done("phone_invite", {ann(), named("other", name.c_str())});
    home.run(5s);
  }
  REQUIRE(shown(home, PhoneEventKind::replied, "invite_phone") == 17);
  add(home, ann(), "fob", "remote_control");
  add(home, ann(), "second", "remote_control");
  home.run(1min);
  home.done("phone_pair", {named("phone", "guest9")});
  home.run(1min);
  CHECK(shown(home, PhoneEventKind::paired, "guest9") == 1);
  for (const char* name : {"fob", "second"}) {
    const int before = home.count(locktwin::core::EventKind::access_granted);
    home.done("press_remote", {named("accessory", name)});
    home.run(30s);
    INFO(name);
    CHECK(home.count(locktwin::core::EventKind::access_granted) == before + 1);
  }
}

TEST_CASE("whoever may not add an accessory is told so, and an administrator may then", "[ACC-2]") {
  Home home;
  move_in(home, {"Ben"});
  add(home, named("phone", "ben"), "fob", "remote_control");
  home.run(1min);
  CHECK(shown(home, PhoneEventKind::replied, "add_accessory") == 1);
  CHECK(shown(home, PhoneEventKind::replied, "not_allowed") == 1);
  add(home, ann(), "fob", "remote_control");
  home.run(1min);
  home.done("press_remote", {named("accessory", "fob")});
  home.run(30s);
  CHECK(home.count(locktwin::core::EventKind::access_granted) == 1);
}

TEST_CASE("an accessory that no way leads to the lock for is told of", "[ACC-2]") {
  Home home;
  move_in(home);
  home.done("remove_battery");
  home.run(10s);
  add(home, ann(), "fob", "remote_control");
  home.run(1min);
  CHECK(shown(home, PhoneEventKind::failed, "add_accessory") == 1);
}

TEST_CASE("a door sensor that the lock does not hear rests, and tells later", "[ACC-1]") {
  Home home;
  move_in(home);
  add(home, ann(), "sensor", "door_sensor");
  home.run(1min);
  home.done("phone_set", {ann(), named("setting", "wifi"), {"value", 0.0}});
  home.done("phone_set", {ann(), named("setting", "bluetooth"), {"value", 0.0}});
  home.run(1min);
  REQUIRE(home.read("bluetooth.on") == 0);
  home.done("press_handle", {named("side", "inside")});
  home.done("push_door", {{"force_n", 30.0}, {"for", 2.0}});
  home.run(5min);
  const std::uint64_t before = home.world.steps();
  home.run(24h * 30);
  CHECK(home.world.steps() - before < 20'000);
}

// Or what becomes of a lost one would be the app's doing, and not the lock's.
TEST_CASE("a remote control that was removed still calls, and the lock does not obey",
          "[ACC-2][SEC-3]") {
  Home home;
  move_in(home);
  add(home, ann(), "fob", "remote_control");
  home.run(20s);
  home.done("remove_accessory", {ann(), named("accessory", "fob")});
  home.run(1min);
  const Accessory& fob = home.world.household().accessories.front();
  REQUIRE_FALSE(fob.known());
  locktwin::tests::FramesHeard radio;
  home.world.add_observer(radio);
  home.done("press_remote", {named("accessory", "fob")});
  home.run(10s);
  CHECK(radio.frames > 0);
  CHECK(home.count(locktwin::core::EventKind::access_granted) == 0);
  home.world.remove_observer(radio);
  add(home, ann(), "fob", "remote_control");  // it is found again
  home.run(20s);
  REQUIRE(fob.known());
  home.done("press_remote", {named("accessory", "fob")});
  home.run(10s);
  CHECK(home.count(locktwin::core::EventKind::access_granted) == 1);
}
