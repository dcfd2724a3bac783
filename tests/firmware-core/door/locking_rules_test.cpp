#include "firmware-core/door/locking_rules.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// Unlocked by PIN, from a locked door.
CoreBench opened() {
  CoreBench bench;
  bench.bolt.out_mm = 21.5;
  bench.commission();
  bench.try_pin("198403");
  while (bench.state() != LockState::unlocked) bench.tick();
  bench.forget();
  bench.starts_forward = 0;
  return bench;
}

}  // namespace

TEST_CASE("the lock locks one second after the door has rested closed", "[LCK-4]") {
  CoreBench bench = opened();
  bench.door_closed = false;
  bench.run_for(30'000);
  CHECK(bench.state() == LockState::unlocked);
  CHECK(bench.count(EventKind::door_opened) == 1);
  CHECK(bench.events.size() == 1);  // the ten seconds of UNL-14 ended with the opening
  CHECK(bench.prompts.empty());
  bench.door_closed = true;
  bench.run_for(995);
  CHECK(bench.out.motor == MotorDrive::brake);
  bench.run_for(10);
  CHECK(bench.out.motor == MotorDrive::forward);
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::door_closed) == 1);
  CHECK(bench.count(EventKind::bolt_locked, Cause::automatic, 0) == 1);
  bench.run_for(60'000);
  CHECK(bench.starts_forward == 1);
}

TEST_CASE("a door that bounces has not rested", "[LCK-4]") {
  CoreBench bench = opened();
  for (int i = 0; i < 5; ++i) {
    bench.door_closed = false;
    bench.run_for(300);
    bench.door_closed = true;
    bench.run_for(700);
  }
  CHECK(bench.starts_forward == 0);
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("an unlocked door that nobody opens locks after ten seconds, once", "[UNL-14]") {
  CoreBench bench = opened();
  bench.run_for(9'900);
  CHECK(bench.starts_forward == 0);
  bench.run_for(1'500);
  CHECK(bench.state() == LockState::locked);
  CHECK(bench.count(EventKind::bolt_locked, Cause::automatic, 0) == 1);
  bench.run_for(60'000);
  CHECK(bench.starts_forward == 1);
}

TEST_CASE("a second unlocking begins the ten seconds again", "[UNL-14]") {
  CoreBench bench = opened();
  bench.run_for(8'000);
  bench.try_pin("198403");
  bench.run_for(9'000);
  CHECK(bench.state() == LockState::unlocked);
  bench.run_for(2'500);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("the button inside locks a closed door and calls the relocking off", "[LCK-2][LCK-10]") {
  CoreBench bench = opened();
  bench.press_inside_button();
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::bolt_locked, Cause::inside_button, 0) == 1);
  bench.run_for(60'000);
  CHECK(bench.starts_forward == 1);
}

TEST_CASE("the button inside does not throw the bolt of an open door", "[LCK-2][LCK-5]") {
  CoreBench bench = opened();
  bench.door_closed = false;
  bench.run_for(100);
  bench.press_inside_button();
  bench.run_for(1'000);
  CHECK(bench.count(Prompt::close_door_first) == 1);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::door_open) == 1);
  CHECK(bench.starts_forward == 0);
}

TEST_CASE("a jam ends the locking by itself until the door closes again", "[LCK-8][LCK-4]") {
  CoreBench bench = opened();
  bench.bolt.limit_mm = 12.0;
  bench.run_for(300'000);
  CHECK(bench.starts_forward == 3);
  CHECK(bench.count(EventKind::alarm_jam) == 1);
}

TEST_CASE("a commissioned lock that boots unlocked and shut locks itself", "[UNL-14]") {
  CoreBench bench = opened();
  bench.reboot();
  bench.run_for(12'000);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("a lock without users does not lock people out by booting", "[UNL-14][GEN-3]") {
  CoreBench bench;
  bench.run_for(60'000);
  CHECK(bench.state() == LockState::unlocked);
}
