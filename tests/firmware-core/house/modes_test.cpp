#include "firmware-core/house/modes.h"

#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

void hold_home(CoreBench& bench) {
  bench.keys = mask_of(Key::home);
  bench.run_for(1'050);
  bench.keys = 0;
  bench.run_for(50);
}

}  // namespace

TEST_CASE("the bell rings inside and tells the app", "[KEY-3]") {
  CoreBench bench = locked();
  bench.wake();
  bench.press(Key::bell);
  CHECK(bench.count(Prompt::chime) == 1);
  CHECK(bench.count(EventKind::doorbell_rung) == 1);
}

TEST_CASE("away mode is armed at the closed and locked door only", "[KEY-4]") {
  CoreBench bench = locked();
  SECTION("locked") {
    bench.wake();
    CHECK((bench.out.lit_keys & mask_of(Key::home)) != 0);
    hold_home(bench);
    CHECK(bench.out.report.away);
    CHECK(bench.count(EventKind::away_armed) == 1);
    bench.reboot();
    bench.run_for(100);
    CHECK(bench.out.report.away);
  }
  SECTION("unlocked") {
    bench.try_pin("198403");
    bench.run_for(1'000);
    CHECK((bench.out.lit_keys & mask_of(Key::home)) == 0);
    hold_home(bench);
    CHECK_FALSE(bench.out.report.away);
  }
}

TEST_CASE("while away, opening from inside alarms and a PIN disarms", "[KEY-4]") {
  CoreBench bench = locked();
  bench.wake();
  hold_home(bench);
  SECTION("from inside") {
    bench.bolt.out_mm = 0.0;
    bench.run_for(200);
    bench.door_closed = false;
    bench.run_for(2'000);
    CHECK(bench.count(EventKind::alarm_away) == 1);
    CHECK(bench.out.report.away);
  }
  SECTION("by a PIN") {
    bench.try_pin("198403");
    bench.run_for(2'000);
    CHECK(bench.count(EventKind::away_disarmed, Method::pin, 1) == 1);
    CHECK(bench.count(EventKind::alarm_away) == 0);
    CHECK_FALSE(bench.out.report.away);
  }
}

TEST_CASE("zero held for three seconds silences the lock until the keypad sleeps",
          "[KEY-5][PRV-3]") {
  CoreBench bench = locked();
  bench.wake();
  bench.forget();
  bench.keys = mask_of(Key::digit_0);
  bench.run_for(2'900);
  CHECK_FALSE(bench.out.report.muted);
  int flashes = 0;
  KeyMask before = bench.out.lit_keys;
  for (int i = 0; i < 1'000; ++i) {
    bench.tick();
    flashes += before != 0 && bench.out.lit_keys == 0 ? 1 : 0;
    before = bench.out.lit_keys;
  }
  bench.keys = 0;
  CHECK(flashes == 2);
  CHECK(bench.out.report.muted);
  CHECK(bench.out.report.digits_entered == 0);
  bench.forget();
  bench.try_pin("198403");
  CHECK(bench.count(EventKind::access_granted) == 1);
  CHECK(bench.prompts.empty());
  bench.pins.front_torn_off = true;
  bench.run_for(100);
  CHECK(bench.out.siren);
  bench.run_for(30'000);
  bench.pins.front_torn_off = false;
  bench.pins.rear_cover_off = true;  // SEC-7: from inside
  bench.run_for(100);
  bench.try_pin("198403");
  bench.run_for(2'000);
  CHECK(bench.count(Prompt::welcome) == 1);
}

TEST_CASE("a touch of the away key that is not held arms nothing", "[KEY-4]") {
  CoreBench bench = locked();
  bench.wake();
  bench.keys = mask_of(Key::home);
  bench.run_for(950);
  bench.keys = 0;
  bench.run_for(1'000);
  CHECK_FALSE(bench.out.report.away);
}

TEST_CASE("a door that opens while the flash is busy is not armed", "[KEY-4]") {
  CoreBench bench = locked();
  bench.wake();
  bench.keys = mask_of(Key::home);
  bench.run_for(990);
  bool writes = false;
  bench.watch = [&writes](const CoreBench& lock, const Inputs&) {
    writes = writes || lock.out.flash.operation == FlashOperation::program;
  };
  for (int i = 0; i < 100 && !writes; ++i) bench.tick();
  REQUIRE(writes);
  bench.watch = nullptr;
  bench.bolt.out_mm = 0.0;
  bench.door_closed = false;
  bench.run_for(500);
  CHECK_FALSE(bench.out.report.away);
  CHECK(bench.count(EventKind::away_armed) == 0);
  CHECK(bench.count(EventKind::alarm_away) == 0);
  bench.keys = 0;
  bench.reboot();
  bench.run_for(500);
  CHECK_FALSE(bench.out.report.away);
}

TEST_CASE("confirm and 1 or 2 set the side of the door, before there is a user", "[INS-3][INS-4]") {
  CoreBench bench;
  bench.opens_left = true;
  bench.run_for(100);
  bench.wake();
  CHECK(bench.count(Prompt::begin_direction) == 1);
  bench.confirm();
  CHECK(bench.panel() == PanelMode::direction);
  CHECK((bench.out.lit_keys & kDigitKeys) == (mask_of(Key::digit_1) | mask_of(Key::digit_2)));
  bench.press(Key::digit_2);
  bench.run_for(100);
  CHECK(bench.count(EventKind::direction_set) == 1);
  CHECK(bench.count(Prompt::add_administrator) == 1);
  CHECK(bench.panel() == PanelMode::setup_offer);
  bench.confirm();
  for (int i = 0; i < 2; ++i) {
    bench.type("198403");
    bench.confirm();
  }
  bench.run_for(100);
  CHECK((bench.out.lit_keys & mask_of(Key::confirm)) == 0);
  bench.press_inside_button();
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::locked);
  bench.try_pin("198403");
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::unlocked);
}

TEST_CASE("with users the side is set with the rear cover off, and by nobody outside", "[INS-3]") {
  CoreBench bench = locked();
  bench.wake();
  bench.confirm();
  CHECK(bench.panel() == PanelMode::ready);
  bench.pins.rear_cover_off = true;
  bench.press(Key::bell);  // a touch: the cover alone is no reason for a step
  bench.confirm();
  REQUIRE(bench.panel() == PanelMode::direction);
  SECTION("2: left") {
    bench.press(Key::digit_2);
    bench.run_for(100);
    CHECK(bench.count(EventKind::direction_set) == 1);
    CHECK(bench.panel() == PanelMode::ready);
  }
  SECTION("the cover is put on again first") {
    bench.pins.rear_cover_off = false;
    bench.press(Key::digit_2);
    bench.press(Key::digit_2);
    bench.run_for(100);
    CHECK(bench.count(EventKind::direction_set) == 0);
  }
}

TEST_CASE("the bell rings once in ten seconds", "[KEY-7]") {
  CoreBench bench = locked();
  bench.wake();
  for (int i = 0; i < 20; ++i) bench.press(Key::bell);
  CHECK(bench.count(EventKind::doorbell_rung) == 1);
  CHECK(bench.count(Prompt::chime) == 1);
  bench.run_for(9'000);
  bench.press(Key::bell);
  CHECK(bench.count(EventKind::doorbell_rung) == 2);
}

TEST_CASE("what the guard electrode feels is no touch, lights a moment, and is told once",
          "[KEY-6]") {
  CoreBench bench = locked();
  bench.keys = kGuard;
  bench.run_for(100);
  CHECK(bench.count(EventKind::keypad_wet) == 1);
  CHECK(bench.panel() == PanelMode::ready);
  bench.run_for(3'000);
  CHECK(bench.panel() == PanelMode::dark);
  for (int i = 0; i < 20; ++i) {
    bench.keys ^= kGuard;
    bench.run_for(700);
    CHECK(bench.panel() == PanelMode::dark);
  }
  CHECK(bench.count(EventKind::keypad_wet) == 1);
  bench.keys = kGuard | mask_of(Key::digit_5);  // a finger in the rain
  bench.run_for(50);
  CHECK(bench.panel() == PanelMode::ready);
}

TEST_CASE("a wrong side is found out by the switches and told, without a stall for ever",
          "[INS-3]") {
  CoreBench bench;
  bench.opens_left = true;  // and nobody has said so
  bench.commission();
  bench.forget();
  bench.press_inside_button();
  bench.run_for(3'000);
  CHECK(bench.count(EventKind::alarm_direction) == 1);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::wrong_direction) ==
        1);
  CHECK(bench.count(Prompt::direction_wrong) == 1);
  CHECK(bench.longest_stall_ms <= 200);
  CHECK(bench.out.motor == MotorDrive::brake);
  CHECK(bench.state() == LockState::not_locked);
}

TEST_CASE("privacy: administrators only, in silence, and no wrong try",
          "[PRV-1][PRV-2][PRV-3][UNL-9]") {
  CoreBench bench = locked();
  DoorPhone app(bench);
  const std::uint8_t guest = app.add_user();
  REQUIRE(guest != 0);
  REQUIRE(app.enrol_pin(guest, "550277"));
  REQUIRE(app.enrol_pin(guest, "662913", true));
  REQUIRE(app.set(Setting::privacy, 1));
  bench.run_for(25'000);
  bench.forget();
  bench.try_pin("550277");
  CHECK(bench.count(EventKind::access_denied, Method::pin, Reason::privacy) == 1);
  CHECK(bench.out.report.wrong_tries == 0);
  bench.try_pin("662913");
  CHECK(bench.count(EventKind::access_denied, Method::pin, Reason::privacy) == 2);
  CHECK(bench.count(EventKind::alarm_duress, Method::pin, guest) == 1);
  bench.try_pin("198403");
  CHECK(bench.count(EventKind::access_granted, Method::pin, 1) == 1);
  CHECK(bench.prompts.empty());
}
