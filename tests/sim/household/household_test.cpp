#include "sim/household/household.h"

#include <set>
#include <sstream>

#include "sim/lock/lock.h"
#include "sim/lock/rear_screen.h"
#include "sim/trace/jsonl_trace.h"
#include "tests/support/catch.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::shown;

TEST_CASE("phones live the same life for the same seed, to the last bit", "[UNL-6]") {
  std::set<std::uint64_t> hashes;
  for (int i = 0; i < 2; ++i) {
    Home home;
    move_in(home, {"Ben"});
    home.done("set_wifi", {{"state", std::string("unsteady")}});
    home.done("phone_place", {ann(), {"distance_m", 48.0}, {"where", std::string("outside")}});
    home.done("phone_unlock", {ann()});
    home.run(2h);
    hashes.insert(home.world.state_hash());
  }
  CHECK(hashes.size() == 1);
}

TEST_CASE("a phone that waits for alarms costs a resting month little", "[UNL-9]") {
  Home home;
  move_in(home);
  home.run(10min);
  const std::uint64_t before = home.world.steps();
  const double charge_pct = home.read("battery.soc_pct");
  home.run(24h * 30);
  const std::uint64_t steps = home.world.steps() - before;
  INFO("steps " << steps << ", battery " << charge_pct - home.read("battery.soc_pct") << " %");
  CHECK(steps < 150'000);
  // 0.60 mA, 2 % by itself, and what the sessions take.
  CHECK(charge_pct - home.read("battery.soc_pct") < 11.5);
  CHECK(home.read("phones.connected") == 1);
}

TEST_CASE("what pairs and what opens once is in no trace", "[GEN-2][INS-6][UNL-10]") {
  Home home;
  std::ostringstream out;
  JsonlTrace trace(out, home.world, choose_signals({"all"}));
  home.world.add_observer(trace);
  home.insert_battery();
  home.enrol_administrator("482915");
  home.done("phone_place", {ann()});
  home.done("take_off_rear_cover");
  home.done("press_set", {{"hold", 3.2}});
  const std::string screen = pairing_text(home.world.lock());
  REQUIRE(screen.size() > 40);
  home.done("phone_pair", {ann()});
  home.run(20s);
  home.done("phone_one_time_code", {ann()});
  const std::string code = home.world.household().phones.front().app().one_time_code();
  REQUIRE(code.size() == 8);
  home.type("5");
  home.done("type_one_time_code", {ann()});
  home.done("phone_recurring_code", {ann(), {"keys", std::string("86429753")}});
  home.run(1min);
  home.world.remove_observer(trace);
  REQUIRE(shown(home, PhoneEventKind::paired, "ann") == 1);
  REQUIRE(shown(home, PhoneEventKind::replied, "set_recurring_code") == 1);
  CHECK(out.str().find(screen.substr(screen.rfind("C=") + 2)) == std::string::npos);
  CHECK(out.str().find(code) == std::string::npos);
  CHECK(out.str().find("86429753") == std::string::npos);
}

TEST_CASE("however many phones are connected, one more finds a place at the door",
          "[APP-6][UNL-6]") {
  Home home;
  move_in(home, {"Ben", "Cid", "Dot", "Eve"});
  home.done("phone_set", {ann(), {"setting", std::string("remote_unlock")}, {"value", 1.0}});
  home.run(2min);
  home.done("phone_switch", {ann(), {"part", std::string("power")}, {"state", std::string("off")}});
  home.run(1min);
  for (const char* name : {"ben", "cid", "eve"}) {
    home.done("phone_home", {{"phone", std::string(name)}});
  }
  home.run(3s);
  CHECK(home.read("bluetooth.connections") == 2);  // the one that was idle longest has made room
  const int before = shown(home, PhoneEventKind::connected, "cloud");
  home.done("phone_unlock", {{"phone", std::string("dot")}});
  home.run(3s);
  CHECK(shown(home, PhoneEventKind::connected, "cloud") == before);
  CHECK(home.count(EventKind::access_granted) == 1);
}

TEST_CASE("a phone that is carried away loses its link after the supervision time", "[FLT-5]") {
  Home home;
  move_in(home);
  home.done("phone_switch",
            {ann(), {"part", std::string("internet")}, {"state", std::string("off")}});
  home.done("phone_home", {ann()});
  home.run(3s);
  REQUIRE(home.read("bluetooth.connections") == 1);
  home.done("phone_place", {ann(), {"distance_m", 500.0}, {"where", std::string("outside")}});
  home.run(3900ms);
  CHECK(home.read("bluetooth.connections") == 1);
  home.run(200ms);
  CHECK(home.read("bluetooth.connections") == 0);
  CHECK(home.read("phones.connected") == 0);
}

TEST_CASE("without power the lock knows no session, and phones find it again", "[APP-4]") {
  Home home;
  move_in(home);
  home.done("remove_battery");
  home.run(10s);
  CHECK(home.read("bluetooth.connections") == 0);
  CHECK(home.read("phones.connected") == 0);
  CHECK(home.read("wifi.joined") == 0);
  home.done("phone_unlock", {ann()});
  home.run(20s);
  CHECK(shown(home, PhoneEventKind::failed, "unlock") == 1);
  home.done("insert_battery");
  home.run(10s);
  home.done("phone_unlock", {ann()});
  home.run(10s);
  CHECK(home.count(EventKind::access_granted) == 1);
}

TEST_CASE("over an unsteady network every event arrives once and in order", "[APP-2][FLT-6]") {
  Home home;
  move_in(home);
  home.run(1min);
  home.done("phone_place", {ann(), {"distance_m", 5000.0}, {"where", std::string("outside")}});
  home.done("set_wifi", {{"state", std::string("unsteady")}, {"signal_dbm", -82.0}});
  for (int i = 0; i < 10; ++i) {
    home.enter("482915");
    home.run(37s);
  }
  home.done("set_wifi");
  home.run(5min);
  long last = 0;
  int grants = 0;
  for (const Occurrence& entry : home.log) {
    if (entry.kind != OccurrenceKind::app || entry.app.kind != PhoneEventKind::event) continue;
    const long number = std::stol(entry.app.values[1]);
    const bool granted = entry.app.values[2] == "access.granted";
    CHECK(number == last + (granted ? 2 : 1));  // one is a call for help's, if there was one
    last = number;
    grants += granted ? 1 : 0;
  }
  CHECK(grants == home.count(EventKind::access_granted));
  CHECK(grants == 10);
}

TEST_CASE("a phone that nobody has brought is told with the nearest name", "[UNL-6]") {
  Home home;
  home.insert_battery();
  home.done("phone_place", {ann()});
  CHECK_THROWS_WITH(home.done("phone_unlock", {{"phone", std::string("anna")}}),
                    ContainsSubstring("did you mean 'ann'"));
  CHECK_THROWS_AS(home.done("type_one_time_code", {ann()}), BadInput);
  CHECK_THROWS_AS(home.done("press_remote", {{"accessory", std::string("fob")}}), BadInput);
}

TEST_CASE("a user's page lists their credentials, and follows what is enrolled and deleted",
          "[USR-1][ENR-5]") {
  Home home;
  move_in(home);
  const NamedValue user{"user", std::string("Ann")};
  const App& app = home.world.household().phones.front().app();
  home.run(5s);
  CHECK(app.credentials_of().empty());
  home.done("phone_credentials", {ann(), user});
  home.run(5s);
  CHECK(app.credentials_of() == "ann");
  const AppCredential pin{};
  CHECK(app.credentials() == std::vector{pin});

  const NamedValue kind{"kind", std::string("pin")};
  const NamedValue duress{"duress", std::string("yes")};
  home.done("phone_enrol", {ann(), user, kind, duress});
  home.run(5s);
  for (int i = 0; i < 2; ++i) {
    home.done("type_keys", {{"keys", std::string("630518✓")}});
    home.run(5s);
  }
  home.run(10s);
  AppCredential alarm;
  alarm.duress = true;
  CHECK(app.credentials() == std::vector{pin, alarm});
  home.done("phone_delete_credential", {ann(), user, kind, duress});
  home.run(10s);
  CHECK(app.credentials() == std::vector{pin});
}

TEST_CASE("the home page follows what the lock reports, without asking again", "[APP-1]") {
  Home home;
  move_in(home);
  const App& app = home.world.household().phones.front().app();
  home.done("phone_home", {ann()});
  home.run(5s);
  home.done("press_inside_button");
  home.run(60s);
  CHECK(home.read("bolt.position_mm") > 21.0);
  CHECK(app.home().lock == locktwin::core::LockState::locked);
  home.done("phone_unlock", {ann()});
  home.run(11500ms);  // the report may come with the next repetition, 10 s later
  CHECK(app.home().lock == locktwin::core::LockState::unlocked);
}
