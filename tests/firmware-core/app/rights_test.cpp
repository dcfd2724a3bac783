#include "firmware-core/app/rights.h"

#include <functional>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"
#include "tests/support/durations.h"

using namespace locktwin::core;
using namespace locktwin::test;
using locktwin::tests::kMonday;

namespace {

constexpr std::uint32_t kHour = 3'600;

Bytes assign(const DoorPhone& phone, std::uint8_t user, Role role) {
  return {phone.phone.id, user, static_cast<std::uint8_t>(role)};
}

Bytes validity(std::uint8_t user, std::uint32_t until_s) {
  Bytes fields(9);
  fields[0] = user;
  put_u32(&fields[5], until_s);
  return fields;
}

}  // namespace

TEST_CASE("what makes it easier to get in is not done from afar", "[SEC-10]") {
  LockedDoor home;
  DoorPhone& app = home.app;
  const std::uint8_t user = app.add_user();
  const std::uint8_t second = app.add_user(Role::administrator, 0, kMonday);
  struct Deed {
    const char* name;
    std::function<bool()> loosen;
  };
  const std::vector<Deed> deeds = {
      {"lockout off", [&] { return app.set(Setting::lockout, 0); }},
      {"lockouts no longer than the first",
       [&] {
         return app.set(Setting::lockout_doubles, 1) && app.set(Setting::lockout_doubles, 0);
       }},
      {"privacy off", [&] { return app.set(Setting::privacy, 0); }},
      {"remote unlock on", [&] { return app.set(Setting::remote_unlock, 1); }},
      {"a new administrator", [&] { return app.add_user(Role::administrator) != 0; }},
      {"an administrator's invitation",
       [&] {
         return app.ask(Opcode::invite_phone, {1, 1, 0, 0, 0, 0, 0, 0, 0, 0});
       }},
      {"a phone made an administrator's",
       [&] { return app.ask(Opcode::assign_phone, assign(app, 1, Role::administrator)); }},
      {"longer times for an administrator",
       [&] { return app.ask(Opcode::set_validity, validity(second, 0)); }},
      {"enrolling",
       [&] {
         const bool begun = app.ask(Opcode::enrol, {second, 3, 0});
         if (begun) app.ask(Opcode::cancel_enrolment);
         return begun;
       }},
  };
  app.phone.lane = Lane::wifi;
  REQUIRE(app.greet());
  for (const Deed& deed : deeds) {
    INFO(deed.name);
    CHECK_FALSE(deed.loosen());
    CHECK(app.status == ReplyStatus::refused);
    CHECK(app.phone.reason == Reason::not_allowed);
  }
  // The opposite of each, and what concerns nobody's way in, is done from anywhere.
  CHECK(app.set(Setting::lockout, 1));
  CHECK(app.set(Setting::privacy, 1));
  CHECK(app.set(Setting::remote_unlock, 0));
  CHECK(app.ask(Opcode::delete_user, {user}));
  CHECK(app.ask(Opcode::set_validity, validity(second, kMonday - kHour)));
  app.phone.lane = Lane::bluetooth;
  REQUIRE(app.greet());
  for (const Deed& deed : deeds) {
    INFO(deed.name);
    CHECK(deed.loosen());
  }
}

TEST_CASE("an administrator with times makes their own phone nobody's guest for ever", "[SEC-3]") {
  LockedDoor home;
  REQUIRE(home.app.set_clock(kMonday));
  const std::uint8_t second = home.app.add_user(Role::administrator, 0, kMonday + kHour);
  DoorPhone theirs(home.bench, home.app, Role::administrator, second, 1);
  REQUIRE(theirs.ask(Opcode::assign_phone, assign(theirs, 0, Role::guest)));
  REQUIRE(theirs.greet());
  CHECK(theirs.ask(Opcode::unlock));
  home.bench.pass_s(kHour + 100);
  REQUIRE(theirs.greet());
  CHECK_FALSE(theirs.ask(Opcode::unlock));
  CHECK(theirs.phone.reason == Reason::outside_validity);
}

TEST_CASE("a guest opens nothing in the moment in which their host is being deleted",
          "[SEC-3][USR-4]") {
  LockedDoor home;
  const std::uint8_t host = home.app.add_user(Role::administrator);
  DoorPhone theirs(home.bench, home.app, Role::administrator, host, 1);
  for (int others = 0; others < 5; ++others) {  // whose records are deleted before the last guest's
    REQUIRE(theirs.ask(Opcode::invite_phone, {0, 3, 0, 0, 0, 0, 0, 0, 0, 0}));
  }
  DoorPhone guest(home.bench, theirs, Role::guest, 0, 1);
  home.bench.forget();
  REQUIRE(home.app.ask(Opcode::delete_user, {host}));
  CHECK_FALSE(guest.ask(Opcode::unlock));
  CHECK(home.bench.count(EventKind::access_granted) == 0);
}
