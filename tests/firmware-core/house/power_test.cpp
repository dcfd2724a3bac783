#include "firmware-core/house/power.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

TEST_CASE("charge follows the open-circuit voltage of the pack", "[BAT-1]") {
  CHECK(charge_of(0) == 0);
  CHECK(charge_of(5'000) == 0);
  CHECK(charge_of(6'971) == 2'000);
  CHECK(charge_of(7'502) == 5'000);
  CHECK(charge_of(7'550) == 5'253);
  CHECK(charge_of(8'400) == 10'000);
  CHECK(charge_of(9'000) == 10'000);
  for (std::uint32_t mv = 5'000; mv < 8'500; ++mv) {
    REQUIRE(charge_of(mv + 1) >= charge_of(mv));
  }
}

TEST_CASE("a low battery is told at 20 % and at every tenth unlocking below", "[BAT-1][ALM-3]") {
  CoreBench bench;
  bench.commission();
  bench.run_for(21'000);
  bench.forget();
  bench.open_circuit_mv = 7'000;  // 21.7 %
  bench.wake();
  bench.run_for(300'000);  // at rest the voltage is believed within minutes
  bench.wake();
  CHECK(bench.count(EventKind::battery_low) == 0);
  CHECK_FALSE(bench.out.battery_light);
  bench.open_circuit_mv = 6'900;  // 16.6 %
  bench.run_for(300'000);
  bench.wake();
  CHECK(bench.count(EventKind::battery_low) == 1);
  CHECK(bench.count(Prompt::battery_low) == 1);
  CHECK(bench.out.battery_light);
  CHECK(bench.out.report.battery_percent <= 20);
  for (int i = 0; i < 25; ++i) {
    bench.run_for(25'000);
    bench.try_pin("198403");
  }
  CHECK(bench.count(EventKind::access_granted) == 25);
  CHECK(bench.count(EventKind::battery_low) == 1 + 2);
}

TEST_CASE("the battery light does not flicker", "[BAT-1]") {
  CoreBench bench;
  bench.commission();
  bench.run_for(21'000);
  bench.forget();
  const auto rest_at = [&](int open_circuit_mv) {
    bench.open_circuit_mv = open_circuit_mv;
    for (int minute = 0; minute < 5; ++minute) {  // the gauge believes it after some
      bench.wake();
      bench.run_for(60'000);
    }
    bench.wake();
    return int{bench.out.report.battery_percent};
  };
  REQUIRE(rest_at(6'900) < 20);
  CHECK(bench.count(EventKind::battery_low) == 1);
  CHECK(bench.out.battery_light);
  for (int i = 0; i < 2; ++i) {
    const int above = rest_at(7'030);
    REQUIRE((above > 20 && above < 25));
    CHECK(bench.out.battery_light);
    REQUIRE(rest_at(6'900) < 20);
    CHECK(bench.out.battery_light);
  }
  CHECK(bench.count(EventKind::battery_low) == 1);
  REQUIRE(rest_at(7'100) >= 25);
  CHECK_FALSE(bench.out.battery_light);
  REQUIRE(rest_at(6'900) < 20);
  CHECK(bench.out.battery_light);
  CHECK(bench.count(EventKind::battery_low) == 2);
}

TEST_CASE("the reading does not rise with the battery's recovery, but with a charged one",
          "[BAT-1]") {
  CoreBench bench;
  bench.open_circuit_mv = 7'502;
  bench.run_for(100);
  CHECK(bench.out.report.battery_percent == 50);
  bench.open_circuit_mv = 7'515;
  bench.press(Key::bell);
  bench.press(Key::bell);
  CHECK(bench.out.report.battery_percent == 50);
  bench.open_circuit_mv = 8'084;
  bench.press(Key::bell);
  CHECK(bench.out.report.battery_percent >= 80);
}

TEST_CASE("a battery that recovers from a movement is not called low", "[BAT-1]") {
  CoreBench bench;
  bench.commission();
  bench.inside_button = true;
  while (bench.state() != LockState::locked) bench.tick();
  bench.open_circuit_mv = 6'900;
  bench.run_for(200);
  bench.press(Key::bell);
  bench.run_for(200);
  bench.open_circuit_mv = 7'800;
  bench.run_for(2'000);
  bench.press(Key::bell);
  CHECK(bench.count(EventKind::battery_low) == 0);
}

TEST_CASE("a movement that the battery cannot finish is not begun", "[BAT-6]") {
  CoreBench bench;
  const bool locked = GENERATE(true, false);
  bench.bolt.out_mm = locked ? 21.5 : 0.0;
  bench.commission();
  bench.run_for(21'000);
  bench.forget();
  bench.starts_forward = bench.starts_reverse = 0;
  bench.open_circuit_mv = 5'900;
  if (locked) {
    bench.try_pin("198403");
    CHECK(bench.count(EventKind::bolt_not_unlocked, Cause::credential, Reason::battery_empty) == 1);
    CHECK(bench.count(Prompt::welcome) == 0);
  } else {
    bench.press_inside_button();
    CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::battery_empty) ==
          1);
  }
  bench.run_for(5'000);
  CHECK(bench.count(Prompt::battery_empty) == 1);
  CHECK(bench.starts_forward + bench.starts_reverse == 0);
}

TEST_CASE("a battery that collapses in a movement ends it, and never with 'locked'", "[BAT-6]") {
  CoreBench bench;
  bench.commission();
  bench.run_for(21'000);
  bench.forget();
  bench.inside_button = true;
  bench.run_for(200);
  REQUIRE(bench.out.motor == MotorDrive::forward);
  bench.open_circuit_mv = 4'900;
  bench.run_for(50);
  CHECK(bench.out.motor == MotorDrive::brake);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::battery_empty) == 1);
  CHECK(bench.state() == LockState::not_locked);
}

TEST_CASE("with an empty battery 5 V at the port carries an opening as usual", "[BAT-3][BAT-8]") {
  CoreBench bench;
  bench.bolt.out_mm = 21.5;
  bench.commission();
  bench.run_for(21'000);
  bench.open_circuit_mv = 4'800;
  bench.try_pin("198403");
  bench.run_for(2'000);
  REQUIRE(bench.state() == LockState::locked);
  bench.pins.external_power = true;
  bench.run_for(2'000);
  CHECK(bench.count(EventKind::external_power_on) == 1);
  CHECK(bench.state() == LockState::locked);  // power alone opens nothing
  bench.try_pin("746281");
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::locked);
  bench.try_pin("198403");
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::unlocked);
}
