// What an app leaves behind, forgets, and must not say twice.
#include "sim/phones/app.h"

#include "firmware-core/inputs.h"
#include "sim/household/household.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::tests::ann;
using locktwin::tests::FramesHeard;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;
using locktwin::tests::reset_for;
using locktwin::tests::shown;
using locktwin::tests::switch_ann;

TEST_CASE("what keeps a session asks once, and reads the page again after a quarter of an hour",
          "[APP-4][BAT-7]") {
  Home home;
  move_in(home);
  home.run(1h);
  FramesHeard heard;
  home.world.add_observer(heard);
  home.run(1h);
  home.world.remove_observer(heard);
  INFO("frames in an hour: " << heard.frames);
  CHECK(home.world.household().connected() == 1);
  CHECK(heard.frames >= 3600 / 180);      // the lock ends a session that is idle for 3 min
  CHECK(heard.frames <= 3600 / 150 + 4);  // the second one is for the page
}

TEST_CASE("a phone that is restarted in a session leaves no connection behind", "[FLT-5]") {
  Home home;
  move_in(home);
  switch_ann(home, "internet", "off");
  home.done("phone_home", {ann()});
  home.run(3s);
  REQUIRE(home.read("bluetooth.connections") == 1);
  switch_ann(home, "power", "restart");
  home.run(5s);
  CHECK(home.read("bluetooth.connections") == 0);
  home.done("phone_unlock", {ann()});
  home.run(10s);
  CHECK(shown(home, PhoneEventKind::replied, "unlock") == 1);
}

TEST_CASE("nobody asks a phone that is off for anything", "[FLT-5]") {
  Home home;
  move_in(home);
  switch_ann(home, "power", "off");
  CHECK_THROWS_WITH(home.done("phone_unlock", {ann()}), ContainsSubstring("phone_switch"));
  CHECK_THROWS_WITH(home.done("phone_pair", {ann()}), ContainsSubstring("phone_switch"));
  CHECK_THROWS_WITH(home.done("phone_one_time_code", {ann()}), ContainsSubstring("phone_switch"));
}

TEST_CASE("a phone that is paired anew after a factory reset hears of events and makes valid codes",
          "[RST-1][UNL-10][APP-2]") {
  Home home;
  move_in(home);
  for (int i = 0; i < 70; ++i) home.done("phone_one_time_code", {ann()});
  home.run(1min);
  reset_for(home, "ann");
  const int before = shown(home, PhoneEventKind::notified, "alarm.tamper");
  home.done("tear_off_front");
  home.run(1min);
  home.done("fit_front");
  CHECK(shown(home, PhoneEventKind::notified, "alarm.tamper") == before + 1);
  home.done("phone_unlock", {ann()});  // SEC-7: the front is believed again
  home.run(30s);
  REQUIRE(home.count(locktwin::core::EventKind::access_granted) == 1);
  home.done("phone_one_time_code", {ann()});
  home.type("5");
  home.done("type_one_time_code", {ann()});
  home.run(5s);
  CHECK(home.count(locktwin::core::EventKind::access_granted) == 2);
}

TEST_CASE("a family's phone rings once for an alarm that two administrators pass on",
          "[UNL-9][ALM-8]") {
  Home home;
  move_in(home, {"Ben"});
  home.done("phone_add_user", {ann(), named("user", "Cid"), named("role", "administrator")});
  home.run(5s);
  home.done("phone_place", {named("phone", "cid")});
  home.done("phone_invite", {ann(), named("other", "cid"), named("user", "Cid")});
  home.run(5s);
  home.done("phone_pair", {named("phone", "cid")});
  home.run(1min);
  REQUIRE(home.read("phones.connected") == 2);  // the administrators'
  home.done("tear_off_front");
  home.run(1min);
  for (const char* phone : {"ann", "ben", "cid"}) {
    int rings = 0;
    for (const Occurrence& entry : home.log) {
      if (entry.kind != OccurrenceKind::app || entry.app.kind != PhoneEventKind::notified) continue;
      rings += entry.app.values[0] == phone && entry.app.values[1] == "alarm.tamper" ? 1 : 0;
    }
    INFO(phone);
    CHECK(rings == 1);
  }
}

TEST_CASE("an alarm that the cloud has told rings no second time when the lock tells it",
          "[UNL-9][ALM-8]") {
  Home home;
  move_in(home);
  home.done("phone_add_user", {ann(), named("user", "Cid"), named("role", "administrator")});
  home.run(5s);
  home.done("phone_place", {named("phone", "cid")});
  home.done("phone_invite", {ann(), named("other", "cid"), named("user", "Cid")});
  home.run(5s);
  home.done("phone_pair", {named("phone", "cid")});
  home.run(1min);
  home.done("phone_switch", {named("phone", "cid"), named("part", "power"), named("state", "off")});
  home.run(4min);
  home.done("tear_off_front");
  home.run(1min);
  home.done("phone_switch", {named("phone", "cid"), named("part", "power"), named("state", "on")});
  home.run(1min);
  home.done("phone_read_events", {named("phone", "cid")});
  home.run(1min);
  int rings = 0;
  for (const Occurrence& entry : home.log) {
    if (entry.kind != OccurrenceKind::app || entry.app.kind != PhoneEventKind::notified) continue;
    rings += entry.app.values[0] == "cid" && entry.app.values[1] == "alarm.tamper" ? 1 : 0;
  }
  CHECK(rings == 1);
}
