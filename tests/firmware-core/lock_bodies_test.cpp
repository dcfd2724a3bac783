// The two bodies, the countdown, and hands on the bolt: LCK-1, LCK-3, LCK-5, LCK-10, LCK-11, MEC-4.
#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

struct Home : LockedDoor {
  void become_5085() {
    bench.has_sensor = false;
    bench.reboot();
    bench.run_for(100);
    if (!app.greet() || !app.set(Setting::body, 1)) throw std::logic_error("not set");
    bench.senses_door = false;
    bench.run_for(25'000);
    bench.forget();
  }
};

}  // namespace

TEST_CASE("body 5085 does not lock by itself without the countdown", "[SET-1][MEC-4][LCK-4]") {
  Home home;
  home.become_5085();
  home.bench.try_pin("198403");
  home.bench.door_closed = false;
  home.bench.run_for(5'000);
  home.bench.door_closed = true;
  home.bench.run_for(120'000);
  CHECK(home.bench.state() == LockState::unlocked);
  CHECK(home.bench.count(EventKind::door_opened) == 0);
}

TEST_CASE("telling the lock its body is no closing of the door", "[SET-1][LCK-4][UNL-14]") {
  CoreBench bench;
  bench.senses_door = bench.door_closed = false;  // a 5085, its pin open, set as a 6068
  bench.commission();
  bench.run_for(25'000);
  DoorPhone app(bench);
  bench.forget();
  bench.starts_forward = 0;
  REQUIRE(app.set(Setting::body, 1));
  bench.run_for(60'000);
  CHECK(bench.count(EventKind::door_closed) == 0);
  CHECK(bench.starts_forward == 0);
  CHECK(bench.state() == LockState::unlocked);
}

TEST_CASE("the countdown locks when it ends, counted from the last unlocking",
          "[LCK-3][LCK-10][SET-5]") {
  Home home;
  home.become_5085();
  REQUIRE(home.app.set(Setting::countdown, 1));
  REQUIRE(home.app.set(Setting::countdown_s, 20));
  home.bench.run_for(25'000);
  home.bench.try_pin("198403");
  home.bench.run_for(10'000);
  home.bench.try_pin("198403");
  home.bench.run_for(19'000);
  CHECK(home.bench.state() == LockState::unlocked);
  home.bench.run_for(2'000);
  CHECK(home.bench.state() == LockState::locked);
  CHECK(home.bench.count(EventKind::bolt_locked, Cause::countdown, 0) == 1);
}

TEST_CASE("on body 6068 an expired countdown waits for the door", "[LCK-3][LCK-10]") {
  Home home;
  REQUIRE(home.app.set(Setting::countdown, 1));
  REQUIRE(home.app.set(Setting::countdown_s, 5));
  home.bench.run_for(21'000);
  home.bench.starts_forward = 0;
  home.bench.try_pin("198403");
  home.bench.run_for(1'000);
  home.bench.door_closed = false;
  home.bench.run_for(20'000);
  CHECK(home.bench.starts_forward == 0);
  home.bench.door_closed = true;
  home.bench.run_for(2'500);
  CHECK(home.bench.state() == LockState::locked);
}

TEST_CASE("after an opening from inside the keypad lights, and confirm locks", "[LCK-1]") {
  Home home;
  home.become_5085();
  REQUIRE(home.bench.panel() == PanelMode::dark);
  home.bench.bolt.out_mm = 0.0;  // the handle inside
  home.bench.run_for(100);
  CHECK((home.bench.out.lit_keys & mask_of(Key::confirm)) != 0);
  home.bench.confirm();
  home.bench.run_for(1'500);
  CHECK(home.bench.count(EventKind::bolt_locked, Cause::outside_key, 0) == 1);
}

TEST_CASE("a key turned back during a movement stops the motor", "[LCK-11]") {
  CoreBench bench;
  bench.commission();
  bench.press_inside_button();
  bench.run_for(2'000);
  bench.try_pin("198403");
  bench.run_for(2'000);
  REQUIRE(bench.state() == LockState::unlocked);
  bench.forget();
  bench.starts_forward = bench.starts_reverse = 0;
  bench.inside_button = true;
  bench.run_for(250);
  REQUIRE(bench.out.motor == MotorDrive::forward);
  bench.bolt.out_mm = 0.5;
  bench.bolt.held = true;  // there, and the motor with it
  bench.run_for(150);
  CHECK(bench.out.motor == MotorDrive::brake);
  CHECK(bench.count(EventKind::bolt_unlocked, Cause::by_key, Method::mechanical_key) == 1);
  CHECK(bench.starts_reverse == 0);
}

TEST_CASE("a bolt that is thrown by the key is reported as by key", "[LCK-11][UNL-5]") {
  Home home;
  home.bench.try_pin("198403");
  home.bench.run_for(2'000);
  home.bench.lead_bolt(21.5);
  home.bench.run_for(200);
  CHECK(home.bench.count(EventKind::bolt_locked, Cause::by_key, Method::mechanical_key) == 1);
}
