#include "firmware-core/house/alarms.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

CoreBench locked() {
  CoreBench bench;
  bench.bolt.out_mm = 21.5;
  bench.commission();
  bench.run_for(25'000);
  bench.forget();
  return bench;
}

}  // namespace

TEST_CASE("tearing the front panel off sounds for a minute and tells, once", "[ALM-1][ALM-8]") {
  CoreBench bench = locked();
  bench.pins.front_torn_off = true;
  bench.run_for(59'900);
  CHECK(bench.out.siren);
  bench.run_for(200);
  CHECK_FALSE(bench.out.siren);
  bench.run_for(300'000);
  CHECK(bench.count(EventKind::alarm_tamper) == 1);
  CHECK_FALSE(bench.out.siren);
  SECTION("put back and torn off again is another occurrence") {
    bench.pins.front_torn_off = false;
    bench.run_for(1'000);
    bench.pins.front_torn_off = true;
    bench.run_for(1'000);
    CHECK(bench.count(EventKind::alarm_tamper) == 2);
    CHECK(bench.out.siren);
  }
}

TEST_CASE("a door left open for two minutes is told once", "[ALM-5][ALM-8]") {
  CoreBench bench = locked();
  bench.try_pin("198403");
  bench.run_for(1'000);
  bench.door_closed = false;
  bench.run_for(119'900);
  CHECK(bench.count(EventKind::alarm_left_open) == 0);
  bench.run_for(600'000);
  CHECK(bench.count(EventKind::alarm_left_open) == 1);
  bench.door_closed = true;
  bench.run_for(5'000);
  CHECK(bench.count(EventKind::alarm_left_open) == 1);
}

TEST_CASE("a door that opens with its bolt out was forced, and is told once however it bounces",
          "[ALM-5][ALM-8]") {
  CoreBench bench = locked();
  for (int i = 0; i < 4; ++i) {
    bench.door_closed = i % 2 != 0;
    bench.run_for(20);
  }
  bench.door_closed = false;
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::alarm_forced) == 1);
}

TEST_CASE("a door opened by its handle was not forced", "[ALM-5][UNL-13]") {
  CoreBench bench = locked();
  bench.bolt.out_mm = 0.0;
  bench.run_for(100);
  bench.door_closed = false;
  bench.run_for(1'000);
  CHECK(bench.count(EventKind::alarm_forced) == 0);
}
