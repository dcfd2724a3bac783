#include "firmware-core/house/attacks.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"
#include "tests/support/durations.h"

using namespace locktwin::core;
using namespace locktwin::test;
using locktwin::tests::kHourS;

namespace {

// Lockouts, each to its end.
void lock_out(CoreBench& bench, int times = 1) {
  for (int i = 0; i < times; ++i) {
    for (int tries = 0; tries < config::kWrongTriesLimit; ++tries) bench.try_pin("746281");
    bench.run_for(21'000);
    bench.pass_s(170);
    bench.run_for(100);
  }
}

void forge(CoreBench& bench, int frames, std::uint32_t pause_ms) {
  RadioFrame frame;
  frame.length = 40;
  for (int i = 0; i < frames; ++i) {
    bench.hear(frame);
    bench.run_for(pause_ms);
  }
}

int told(const CoreBench& bench, Reason reason) {
  return bench.count(EventKind::alarm_attack, reason, 0);
}

}  // namespace

TEST_CASE("more than three lockouts in a day are told, at most once an hour", "[SEC-6]") {
  CoreBench bench = locked();
  lock_out(bench, 3);
  REQUIRE(bench.count(EventKind::alarm_lockout) == 3);
  CHECK(bench.count(EventKind::alarm_attack) == 0);
  lock_out(bench);
  CHECK(told(bench, Reason::locked_out) == 1);
  lock_out(bench, 3);
  CHECK(told(bench, Reason::locked_out) == 1);
  bench.pass_s(kHourS);
  lock_out(bench);
  CHECK(told(bench, Reason::locked_out) == 2);
  CHECK(bench.count(EventKind::alarm_attack) == 2);
}

TEST_CASE("three lockouts a day are told as lockouts alone, day for day", "[SEC-6]") {
  CoreBench bench = locked();
  for (int days = 0; days < 4; ++days) {
    lock_out(bench, 3);
    bench.pass_s(24 * kHourS);
  }
  CHECK(bench.count(EventKind::alarm_lockout) == 12);
  CHECK(bench.count(EventKind::alarm_attack) == 0);
  CHECK(bench.out.wake_at_ms > bench.now_ms + config::kAttacksSaveMs);  // nothing to remember
}

TEST_CASE("cutting the power makes the lock forget neither lockouts nor what it told", "[SEC-6]") {
  CoreBench bench = locked();
  lock_out(bench, 3);
  bench.reboot();
  bench.run_for(100);
  lock_out(bench);
  CHECK(told(bench, Reason::locked_out) == 1);
  bench.reboot();
  bench.run_for(100);
  lock_out(bench);
  CHECK(told(bench, Reason::locked_out) == 1);
}

TEST_CASE("twenty forged frames in a minute are told, at most once an hour", "[SEC-6]") {
  CoreBench bench = locked();
  forge(bench, 60, 3'200);  // nineteen in a minute, however long
  CHECK(bench.count(EventKind::alarm_attack) == 0);
  bench.run_for(60'000);
  forge(bench, 19, 1'000);
  CHECK(bench.count(EventKind::alarm_attack) == 0);
  forge(bench, 1, 1'000);
  CHECK(told(bench, Reason::forged) == 1);
  forge(bench, 100, 100);
  bench.reboot();
  forge(bench, 100, 100);
  CHECK(told(bench, Reason::forged) == 1);
  bench.pass_s(kHourS);
  forge(bench, 20, 100);
  CHECK(told(bench, Reason::forged) == 2);
  CHECK(bench.count(EventKind::alarm_attack) == 2);
}

TEST_CASE("the alarm is not told before the flash knows of it", "[SEC-6][ALM-8]") {
  for (const Tear tear : kTears) {
    CoreBench bench = locked();
    forge(bench, 19, 10);
    bench.flash.cut_at(0, tear);
    forge(bench, 1, 100);
    REQUIRE(bench.flash.power_lost());
    CHECK(bench.count(EventKind::alarm_attack) == 0);
  }
}
