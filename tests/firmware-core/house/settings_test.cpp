#include "firmware-core/house/settings.h"

#include <vector>

#include "tests/support/catch.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

TEST_CASE("a new lock has the defaults", "[SET-1][SET-5][LCK-3]") {
  const RecordsBench bench;
  const Settings& settings = bench.core.settings;
  CHECK(settings.is(Setting::body, Body::with_door_sensor));
  CHECK(settings.is(Setting::side, Side::not_set));
  CHECK(settings.is(Setting::face_trigger, Trigger::automatic));
  CHECK(settings.on(Setting::lockout));
  CHECK_FALSE(settings.on(Setting::privacy));
  CHECK_FALSE(settings.on(Setting::remote_unlock));
  CHECK_FALSE(settings.on(Setting::countdown));
  CHECK(settings.value(Setting::countdown_s) == 30);
  CHECK(settings.value(Setting::sync_s) == 10);
}

TEST_CASE("a setting is kept, and alone", "[SET-5]") {
  RecordsBench bench;
  bench.commission();
  CHECK(bench.set(Setting::countdown_s, 1800) == Reason::none);
  CHECK(bench.set(Setting::privacy, 1) == Reason::none);
  CHECK(bench.count(EventKind::setting_changed) == 2);
  bench.reboot();
  CHECK(bench.core.settings.value(Setting::countdown_s) == 1800);
  CHECK(bench.core.settings.on(Setting::privacy));
  CHECK(bench.core.settings.on(Setting::lockout));
}

TEST_CASE("a value out of range is refused and changes nothing", "[LCK-3]") {
  RecordsBench bench;
  bench.commission();
  CHECK(bench.set(Setting::countdown_s, 4) == Reason::out_of_range);
  CHECK(bench.set(Setting::countdown_s, 1801) == Reason::out_of_range);
  CHECK(bench.set(Setting::privacy, 65'536) == Reason::out_of_range);
  CHECK(bench.set(static_cast<Setting>(kSettings), 0) == Reason::out_of_range);
  CHECK(bench.set(static_cast<Setting>(255), 0) == Reason::out_of_range);
  CHECK(bench.core.settings.value(Setting::countdown_s) == 30);
}

TEST_CASE("settings need an administrator, the door direction does not", "[INS-7][INS-3]") {
  RecordsBench bench;
  CHECK(bench.set(Setting::privacy, 1) == Reason::not_allowed);
  CHECK_FALSE(bench.core.settings.on(Setting::privacy));
  CHECK(bench.set(Setting::side, 2) == Reason::none);
  CHECK(bench.core.settings.is(Setting::side, Side::left_opening));
}

TEST_CASE("setting what holds already is no write and no event") {
  RecordsBench bench;
  bench.commission();
  const int commands = bench.flash.commands();
  CHECK(bench.set(Setting::lockout, 1) == Reason::none);
  CHECK(bench.flash.commands() == commands);
  CHECK(bench.count(EventKind::setting_changed) == 0);
}

TEST_CASE("a record of another layout, a short one, a senseless value read as defaults") {
  RecordsBench bench;
  bench.commission();
  REQUIRE(bench.set(Setting::volume, 3) == Reason::none);
  std::vector<std::uint8_t> record{1, 0, 1, 0};  // the body, and nothing else
  std::uint16_t volume = 2;
  std::uint16_t body = 1;
  SECTION("short: what it does not know is the default") {}
  SECTION("another layout") {
    record = {2, 0, 1, 0};
    body = 0;
  }
  SECTION("a value out of its range") {
    record = {1, 0, 7, 0, 0, 0, 0, 0, 1, 0};
    body = 0;
    volume = 1;
  }
  bench.write(RecordKey::settings, record);
  bench.reboot();
  CHECK(bench.core.settings.value(Setting::body) == body);
  CHECK(bench.core.settings.value(Setting::volume) == volume);
}
