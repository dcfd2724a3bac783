// LCK-12: switches that lie, against a motor that has turned so far. The bolt of the bench moves
// evenly; the equations of a real one are in tests/sim/world/stall_sweep_test.cpp.
#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

CoreBench rested() {
  CoreBench bench;
  bench.commission();
  bench.run_for(25'000);
  bench.forget();
  return bench;
}

void lock_and_unlock(CoreBench& bench) {
  bench.press_inside_button();
  bench.run_for(2'000);
  REQUIRE(bench.state() == LockState::locked);
  bench.try_pin("198403");
  bench.run_for(2'000);
  REQUIRE(bench.state() == LockState::unlocked);
  bench.run_for(500);
  bench.forget();
}

void throw_to(CoreBench& bench, double mm) {
  bench.inside_button = true;
  while (bench.bolt.out_mm < mm) bench.tick();
  bench.inside_button = false;
}

}  // namespace

TEST_CASE("an 'out' switch that is made on the way is not believed, wherever it sticks",
          "[LCK-12][LCK-6][TWN-1]") {
  CoreBench bench = rested();
  if (GENERATE(false, true)) lock_and_unlock(bench);
  throw_to(bench, GENERATE(1.5, 3.0, 5.0, 8.0, 12.0, 16.0, 18.0));
  bench.out_switch_stuck = true;
  bench.run_for(4'000);
  CHECK(bench.count(EventKind::sensor_fault, Part::bolt_out, 0) == 1);
  CHECK(bench.count(EventKind::bolt_locked) == 0);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::switch_fault) == 1);
  CHECK(bench.state() == LockState::unknown);
  CHECK(bench.bolt.out_mm <= 1.0);
  bench.out_switch_stuck = false;
  bench.press_inside_button();
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::locked);
}

TEST_CASE("an 'in' switch that is made on the way does not end a withdrawal", "[LCK-12]") {
  CoreBench bench = rested();
  lock_and_unlock(bench);
  bench.press_inside_button();
  bench.run_for(2'000);
  bench.forget();
  bench.wake();
  bench.type("198403");
  bench.confirm();
  while (bench.bolt.out_mm > 14.0) bench.tick();
  bench.in_switch_stuck = true;
  bench.run_for(3'000);
  CHECK(bench.bolt.out_mm <= 1.0);
  CHECK(bench.count(EventKind::sensor_fault, Part::bolt_in, 0) == 1);
  CHECK(bench.count(EventKind::bolt_unlocked, Cause::credential, Method::pin) == 1);
}

TEST_CASE("a throw whose switch never makes is told by part once its way is known", "[LCK-12]") {
  CoreBench bench = rested();
  lock_and_unlock(bench);
  bench.out_switch_dead = true;
  bench.press_inside_button();
  bench.run_for(4'000);
  CHECK(bench.count(EventKind::sensor_fault, Part::bolt_out, 0) == 1);
  CHECK(bench.count(EventKind::alarm_jam) == 0);
  CHECK(bench.count(EventKind::bolt_not_locked, Cause::inside_button, Reason::switch_fault) == 1);
  CHECK(bench.starts_forward == 2);
}

TEST_CASE("both switches made at a locked door say nothing until a movement has proved one",
          "[LCK-12][LCK-6]") {
  CoreBench bench = rested();
  bench.press_inside_button();
  bench.run_for(2'000);
  bench.in_switch_stuck = true;
  bench.run_for(100);
  CHECK(bench.state() == LockState::unknown);
  CHECK(bench.count(EventKind::sensor_fault, Part::bolt_in, 0) == 1);
  bench.in_switch_stuck = false;
  bench.run_for(60'000);
  CHECK(bench.state() == LockState::unknown);
  bench.press_inside_button();
  bench.run_for(2'000);
  CHECK(bench.state() == LockState::locked);
}
