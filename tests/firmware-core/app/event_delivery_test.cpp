// Events on their way to phones: who is told what, in which order, and until when (APP-2, UNL-9).
#include "firmware-core/app/event_delivery.h"

#include <algorithm>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr std::size_t kRowBytes = 13;
constexpr std::uint8_t kAhead = 4;  // a row's flag, behind clock_known and lost_before
constexpr std::uint32_t kSessionOverMs = 181'000;

struct Row {
  std::uint32_t number = 0;
  EventKind kind{};
  std::uint8_t second = 0;
  bool ahead = false;
};

// Locked, with the phone of user 1, an administrator.
struct AlarmedHome : LockedDoor {
  bool tear_off() {
    const int before = bench.count(EventKind::alarm_tamper);
    bench.pins.front_torn_off = true;
    bench.run_for(1'000);
    bench.pins.front_torn_off = false;
    return bench.count(EventKind::alarm_tamper) == before + 1;
  }
  // What happens from now on counts.
  void forget() {
    bench.forget();
    app.heard.clear();
  }
  static int notices(DoorPhone& to) {
    to.listen();
    return static_cast<int>(std::count_if(to.heard.begin(), to.heard.end(), [](const Heard& heard) {
      return heard.content == protocol::Content::notice;
    }));
  }
  static std::vector<Row> told(DoorPhone& to) {
    to.listen();
    std::vector<Row> rows;
    for (const Heard& heard : to.heard) {
      if (heard.content != protocol::Content::notice) continue;
      for (std::size_t at = 0; at + kRowBytes <= heard.said.size(); at += kRowBytes) {
        rows.push_back({get_u32(&heard.said[at]), static_cast<EventKind>(heard.said[at + 8]),
                        heard.said[at + 10], (heard.said[at + 12] & kAhead) != 0});
      }
    }
    return rows;
  }
};

int count(const std::vector<Row>& rows, EventKind kind) {
  return static_cast<int>(
      std::count_if(rows.begin(), rows.end(), [&](const Row& row) { return row.kind == kind; }));
}

struct Position {
  std::uint32_t newest = 0;
  std::uint32_t acknowledged = 0;
};

Position position_of(DoorPhone& app) {
  if (!app.ask(Opcode::status)) throw std::logic_error("the lock does not answer");
  return {get_u32(&app.phone.payload.at(12)), get_u32(&app.phone.payload.at(16))};
}

// What has happened so far, on this phone alone.
std::uint32_t acknowledge_all(DoorPhone& app) {
  const std::uint32_t newest = position_of(app).newest;
  Bytes number(4);
  put_u32(number.data(), newest);
  if (!app.ask(Opcode::ack_events, number)) throw std::logic_error("not acknowledged");
  return newest;
}

}  // namespace

TEST_CASE("a session that has only said HELLO is told nothing until it has proved its key",
          "[APP-2][APP-4]") {
  AlarmedHome home;
  home.bench.run_for(kSessionOverMs);
  REQUIRE(home.bench.out.report.sessions == 0);
  REQUIRE(home.app.greet());
  home.forget();
  REQUIRE(home.tear_off());
  CHECK(home.notices(home.app) == 0);
  REQUIRE(home.app.ask(Opcode::status));
  home.bench.run_for(100);
  CHECK(count(home.told(home.app), EventKind::alarm_tamper) > 0);
}

TEST_CASE("an ordinary user's session is told no event of the house", "[APP-2][APP-4]") {
  AlarmedHome home;
  const std::uint8_t user = home.app.add_user();
  DoorPhone theirs(home.bench, home.app, Role::user, user, 1);
  home.bench.run_for(kSessionOverMs);
  REQUIRE(theirs.greet());
  REQUIRE(theirs.ask(Opcode::status));
  REQUIRE(home.bench.out.report.sessions == 1);
  home.forget();
  REQUIRE(home.tear_off());
  home.bench.try_pin("746281");
  home.bench.run_for(5'000);
  CHECK(home.notices(theirs) == 0);
}

TEST_CASE(
    "a call for help goes ahead of what waits, to ordinary users as well, never to the forced",
    "[APP-2][UNL-9]") {
  AlarmedHome home;
  const std::uint8_t forced = home.app.add_user();
  REQUIRE(home.app.enrol_pin(forced, "550277"));
  REQUIRE(home.app.enrol_pin(forced, "836194", true));
  const std::uint8_t other = home.app.add_user();
  DoorPhone of_forced(home.bench, home.app, Role::user, forced, 1);
  DoorPhone of_other(home.bench, home.app, Role::user, other, 0);
  of_other.phone.lane = Lane::wifi;
  REQUIRE(home.app.greet());
  for (DoorPhone* phone : {&home.app, &of_forced, &of_other}) {
    REQUIRE(phone->greet());
    REQUIRE(phone->ask(Opcode::status));
  }
  home.bench.run_for(20'000);  // notices that nobody acknowledges come seldom now
  home.forget();
  home.bench.try_pin("836194");
  home.bench.run_for(1'000);
  REQUIRE(home.bench.count(EventKind::alarm_duress, Method::pin, forced) == 1);

  const std::vector<Row> administrator = home.told(home.app);
  REQUIRE_FALSE(administrator.empty());
  CHECK(administrator.front().kind == EventKind::alarm_duress);
  CHECK(administrator.front().second == forced);
  CHECK(administrator.front().ahead);
  CHECK(position_of(home.app).acknowledged + 1 < administrator.front().number);  // others wait
  const std::vector<Row> ordinary = home.told(of_other);
  CHECK(count(ordinary, EventKind::alarm_duress) > 0);
  CHECK(count(ordinary, EventKind::alarm_duress) == static_cast<int>(ordinary.size()));
  CHECK(home.told(of_forced).empty());
}

namespace {

// User 2, an administrator, is forced to open: nobody has anything else to hear.
struct ForcedAdministrator : AlarmedHome {
  std::uint8_t forced = app.add_user(Role::administrator);
  bool ready = app.enrol_pin(forced, "550277") && app.enrol_pin(forced, "836194", true);
  DoorPhone theirs{bench, app, Role::administrator, forced, 1};

  ForcedAdministrator() {
    acknowledge_all(app);
    acknowledge_all(theirs);
    forget();
    bench.try_pin("836194");
    bench.run_for(10'000);
  }
};

}  // namespace

TEST_CASE("a forced administrator's phone is not told of the call for help", "[APP-2][UNL-9]") {
  ForcedAdministrator home;
  REQUIRE(home.ready);
  REQUIRE(home.bench.count(EventKind::alarm_duress, Method::pin, home.forced) == 1);
  CHECK(count(home.told(home.app), EventKind::alarm_duress) > 0);
  REQUIRE(home.tear_off());
  CHECK(count(home.told(home.theirs), EventKind::alarm_tamper) > 0);
  CHECK(count(home.told(home.theirs), EventKind::alarm_duress) == 0);
}

// Else whoever holds the phone would see that it has fallen silent.
TEST_CASE("a forced administrator's phone is told what comes behind the call for help",
          "[APP-2][UNL-9]") {
  ForcedAdministrator home;
  REQUIRE(home.ready);
  CHECK(count(home.told(home.theirs), EventKind::access_granted) > 0);
}

TEST_CASE("each phone acknowledges for itself", "[APP-2]") {
  AlarmedHome home;
  const std::uint8_t second = home.app.add_user(Role::administrator);
  DoorPhone theirs(home.bench, home.app, Role::administrator, second, 1);
  REQUIRE(theirs.ask(Opcode::status));
  const std::uint32_t heard = acknowledge_all(home.app);
  CHECK(position_of(home.app).acknowledged == heard);
  CHECK(position_of(theirs).acknowledged < heard);
  home.forget();
  home.bench.run_for(70'000);
  CHECK(home.told(home.app).empty());
  const std::vector<Row> rows = home.told(theirs);
  REQUIRE_FALSE(rows.empty());
  CHECK(rows.front().number <= heard);
}

TEST_CASE("how far each phone has got holds across a boot", "[APP-2][BAT-5]") {
  AlarmedHome home;
  const std::uint8_t second = home.app.add_user(Role::administrator);
  DoorPhone theirs(home.bench, home.app, Role::administrator, second, 1);
  const std::uint32_t heard = acknowledge_all(home.app);
  home.bench.run_for(config::kHeardSaveMs + 1'000);
  home.bench.reboot();
  home.bench.run_for(1'000);
  home.forget();
  for (DoorPhone* phone : {&home.app, &theirs}) REQUIRE(phone->greet());
  CHECK(position_of(home.app).acknowledged == heard);
  CHECK(position_of(theirs).acknowledged < heard);
  home.bench.run_for(200);  // what each has missed; an alarm would go ahead of it
  REQUIRE(home.tear_off());
  home.bench.run_for(5'000);
  const std::vector<Row> mine = home.told(home.app);
  CHECK(count(mine, EventKind::alarm_tamper) > 0);
  CHECK(std::all_of(mine.begin(), mine.end(), [&](const Row& row) { return row.number > heard; }));
  const std::vector<Row> others = home.told(theirs);
  REQUIRE_FALSE(others.empty());
  CHECK(std::any_of(others.begin(), others.end(),
                    [&](const Row& row) { return row.number <= heard; }));
}
