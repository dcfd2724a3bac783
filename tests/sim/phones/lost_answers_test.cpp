// What an app makes of a command when the way to the lock goes under it: it is carried out once,
// and its owner hears of it once.
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;
using locktwin::tests::switch_ann;

namespace {

// By then the app has a way to the lock; before, it gives up when there is none.
constexpr Duration kFound = 700ms;

struct Lane {
  const char* used;
  const char* other;
};

// Ann does something by one lane alone, which is gone for a moment after `moment`.
void interrupted(Home& home, const Lane& lane, Duration moment, const char* action,
                 std::initializer_list<NamedValue> arguments) {
  switch_ann(home, lane.other, "off");
  home.run(5s);
  home.done(action, arguments);
  home.run(moment);
  switch_ann(home, lane.used, "off");
  home.run(300ms);
  switch_ann(home, lane.used, "on");
  home.run(50s);
}

// How often her app has told the end of this command; the last word of it.
std::pair<int, std::string> told(const Home& home, const std::string& command) {
  std::pair<int, std::string> end{0, ""};
  for (const Occurrence& entry : home.log) {
    const bool app = entry.kind == OccurrenceKind::app;
    const bool last = app && (entry.app.kind == PhoneEventKind::replied ||
                              entry.app.kind == PhoneEventKind::failed);
    if (last && entry.app.values.at(1) == command) end = {end.first + 1, entry.app.values.at(2)};
  }
  return end;
}

}  // namespace

TEST_CASE("a user is added once, at whatever moment the way to the lock goes", "[APP-4][USR-1]") {
  const Lane lane = GENERATE(Lane{"bluetooth", "internet"}, Lane{"internet", "bluetooth"});
  for (Duration moment = 100ms; moment < 3s; moment += 170ms) {
    CAPTURE(lane.used, moment.count());
    Home home;
    move_in(home);
    interrupted(home, lane, moment, "phone_add_user", {ann(), named("user", "Ben")});
    const std::pair<int, std::string> end = told(home, "add_user");
    CHECK(end.first == 1);
    CHECK(home.read("core.users") == (end.second == "ok" ? 2 : 1));
    if (moment > kFound) CHECK(end.second == "ok");
  }
}

TEST_CASE("a user is deleted once, and the app says so", "[APP-4][USR-4]") {
  const Lane lane = GENERATE(Lane{"bluetooth", "internet"}, Lane{"internet", "bluetooth"});
  for (Duration moment = 100ms; moment < 2s; moment += 230ms) {
    CAPTURE(lane.used, moment.count());
    Home home;
    move_in(home, {"Ben"});
    interrupted(home, lane, moment, "phone_delete_user", {ann(), named("user", "Ben")});
    CHECK(home.count(EventKind::user_removed) == 1);
    CHECK(told(home, "delete_user") == std::pair{1, std::string("ok")});
  }
}

TEST_CASE("a press opens once, or is told not to have been heard", "[APP-7][UNL-6][UNL-7]") {
  const Lane lane = GENERATE(Lane{"bluetooth", "internet"}, Lane{"internet", "bluetooth"});
  for (Duration moment = 100ms; moment < 4s; moment += 270ms) {
    CAPTURE(lane.used, moment.count());
    Home home;
    move_in(home);
    home.done("phone_set", {ann(), named("setting", "remote_unlock"), {"value", 1.0}});
    home.run(5s);
    home.done("press_inside_button");
    home.run(5s);
    interrupted(home, lane, moment, "phone_unlock", {ann()});
    CHECK(told(home, "unlock").first == 1);
    CHECK(home.count(EventKind::access_granted) <= 1);
    if (told(home, "unlock").second == "ok") CHECK(home.count(EventKind::access_granted) == 1);
  }
}

TEST_CASE("an invitation whose answer was lost is made again, and the lost one is called back",
          "[APP-4][UNL-6]") {
  for (Duration moment = 700ms; moment < 2500ms; moment += 60ms) {
    CAPTURE(moment.count());
    Home home;
    move_in(home);
    home.done("phone_place", {named("phone", "gus")});
    interrupted(home, {"bluetooth", "internet"}, moment, "phone_invite",
                {ann(), named("other", "gus")});
    CHECK(told(home, "invite_phone") == std::pair{1, std::string("ok")});
    CHECK(home.count(EventKind::phone_invited) - home.count(EventKind::phone_revoked) == 1);
  }
}
