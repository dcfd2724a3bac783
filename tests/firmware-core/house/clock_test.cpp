#include "firmware-core/house/clock.h"

#include "firmware-core/config.h"
#include "tests/support/catch.h"
#include "tests/support/durations.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;
using locktwin::tests::kHourS;

namespace {

constexpr std::uint32_t kSummerS = MemoryBench::kSummerS;

bool set_clock(MemoryBench& bench, std::uint32_t clock_s) {
  bool accepted = false;
  bench.tick([&](const StepContext& step) { accepted = bench.clock.set(step, clock_s); });
  bench.finish();
  return accepted;
}

// A bad reading is looked at again before it counts.
void persist(MemoryBench& bench) {
  for (std::uint32_t i = 0; i <= config::kClockDoubtMs; ++i) bench.tick();
}

MemoryBench running_since(std::uint32_t clock_s) {
  MemoryBench bench;
  set_clock(bench, clock_s);
  return bench;
}

}  // namespace

TEST_CASE("a new lock does not know the time, and says nothing of it", "[CLK-1]") {
  MemoryBench bench;
  CHECK_FALSE(bench.clock.known());
  CHECK(bench.clock.now_s() == 0);
  CHECK(bench.clock.latest_s() == 0);
  CHECK(bench.events.empty());
}

TEST_CASE("the app sets the clock, and the lock follows the chip", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  CHECK(bench.clock.known());
  CHECK(bench.count(EventKind::clock_set) == 1);
  CHECK(bench.in.clock_s == kSummerS);
  bench.pass_s(100);
  CHECK(bench.clock.now_s() == kSummerS + 100);
  CHECK(bench.clock.latest_s() == kSummerS + 100);
  CHECK_FALSE(bench.out.sets_clock);
}

TEST_CASE("time is known in the step after the order, before the chip shows it", "[CLK-1]") {
  MemoryBench bench;
  bench.chip_is_deaf = true;
  bench.tick([&](const StepContext& step) { bench.clock.set(step, kSummerS); });
  for (int i = 0; i < 10; ++i) bench.tick();
  CHECK(bench.clock.known());
  CHECK(bench.clock.now_s() == kSummerS);
  CHECK(bench.out.sets_clock);
  CHECK(bench.clock.wake_at_ms(bench.in.now_ms) != kNever);
  SECTION("a chip that never takes it leaves the time unknown") {
    for (int i = 0; i < 6000; ++i) bench.tick();
    CHECK_FALSE(bench.clock.known());
    CHECK(bench.count(EventKind::clock_lost) == 1);
    CHECK(bench.clock.wake_at_ms(bench.in.now_ms) == kNever);
  }
}

TEST_CASE("a clock that stood still without power is unknown, which is told once", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  bench.in.clock_kept = false;
  bench.in.clock_s = 0;
  bench.boot();
  CHECK_FALSE(bench.clock.known());
  CHECK(bench.count(EventKind::clock_lost) == 1);
  bench.pass_s(5);
  CHECK(bench.count(EventKind::clock_lost) == 1);
  CHECK(set_clock(bench, kSummerS + kHourS));
  CHECK(bench.clock.known());
}

TEST_CASE("a time before the year of the build is not believed and not taken", "[CLK-1][CLK-2]") {
  auto bench = running_since(kSummerS);
  CHECK_FALSE(set_clock(bench, 0));
  CHECK_FALSE(set_clock(bench, config::kBuildYearS - 1));
  CHECK(bench.clock.now_s() == kSummerS);
  bench.in.clock_s = 86'400;
  persist(bench);
  CHECK_FALSE(bench.clock.known());
}

TEST_CASE("a lock that was never set believes a running chip from the year of the build on",
          "[CLK-1]") {
  MemoryBench bench;
  bench.in.clock_kept = true;
  bench.in.clock_s = config::kBuildYearS - 1;
  bench.tick();
  CHECK_FALSE(bench.clock.known());
  bench.in.clock_s = config::kBuildYearS;
  bench.tick();
  CHECK(bench.clock.known());
}

TEST_CASE("a chip behind the floor is not believed, nor after a boot", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  bench.pass_s(2 * kHourS);
  const bool boot = GENERATE(false, true);
  SECTION("by a little, as after a correction") {
    bench.in.clock_s -= config::kClockToleranceS;
    if (boot) bench.boot();
    bench.tick();
    CHECK(bench.clock.known());
    CHECK(bench.clock.latest_s() == kSummerS + 2 * kHourS);
  }
  SECTION("by more") {
    bench.in.clock_s -= config::kClockToleranceS + 1;
    if (boot) bench.boot();
    persist(bench);
    CHECK_FALSE(bench.clock.known());
  }
}

TEST_CASE("a chip that jumps ahead is looked at again, and then the time is lost",
          "[CLK-1][CLK-3]") {
  auto bench = running_since(kSummerS);
  bench.pass_s(kHourS / 2);
  bench.in.clock_s += 31'536'000;
  bench.tick();
  CHECK(bench.clock.known());
  CHECK(bench.clock.now_s() == kSummerS + kHourS / 2);
  SECTION("one bad reading is none, and no floor") {
    bench.in.clock_s -= 31'536'000;
    persist(bench);
    CHECK(bench.clock.known());
    CHECK(bench.count(EventKind::clock_lost) == 0);
    bench.pass_s(kHourS);
    bench.boot();
    CHECK(bench.clock.known());
    CHECK(bench.clock.latest_s() == kSummerS + kHourS + kHourS / 2);
  }
  SECTION("many are a jump") {
    persist(bench);
    CHECK_FALSE(bench.clock.known());
    CHECK(bench.count(EventKind::clock_lost) == 1);
    bench.finish();
    bench.boot();
    CHECK_FALSE(bench.clock.known());
    CHECK(bench.count(EventKind::clock_lost) == 0);
    CHECK(set_clock(bench, kSummerS + kHourS));
    CHECK(bench.clock.known());
    CHECK(bench.clock.latest_s() == kSummerS + kHourS);
  }
}

TEST_CASE("a jump without power is not believed either", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  bench.in.clock_s += GENERATE(2 * 86'400U, 31'536'000U, 1'000'000'000U);
  bench.boot();
  CHECK_FALSE(bench.clock.known());
  CHECK(bench.count(EventKind::clock_lost) == 1);
}

TEST_CASE("an idle lock looks once a day, so that its floor is never older", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  for (int day = 0; day < 10; ++day) {
    const std::uint64_t wake = bench.clock.wake_at_ms(bench.in.now_ms);
    REQUIRE(wake <= bench.in.now_ms + 86'400'000);
    bench.pass_s(static_cast<std::uint32_t>((wake - bench.in.now_ms) / 1000));
  }
  CHECK(bench.clock.known());
  bench.boot();
  CHECK(bench.clock.known());
}

TEST_CASE("a bad crystal's drift is no jump", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  for (int day = 0; day < 10; ++day) {
    bench.in.clock_s += 1'000;  // beside the day that passes
    bench.pass_s(86'400);
  }
  CHECK(bench.clock.known());
  CHECK(bench.count(EventKind::clock_lost) == 0);
}

TEST_CASE("ten years from what the lock has seen are not taken from an app", "[CLK-3]") {
  auto bench = running_since(kSummerS);
  CHECK_FALSE(set_clock(bench, kSummerS + 11 * 31'557'600U));
  CHECK(set_clock(bench, kSummerS + 9 * 31'557'600U));
}

TEST_CASE("one setting back is one event, however often the phone says it again", "[CLK-2]") {
  auto bench = running_since(kSummerS);
  CHECK(set_clock(bench, kSummerS - kHourS));
  bench.pass_s(120);
  CHECK(set_clock(bench, kSummerS - kHourS + 120));
  CHECK(bench.count(EventKind::clock_set_back) == 1);
}

TEST_CASE("the floor is written at most once an hour", "[CLK-1]") {
  auto bench = running_since(kSummerS);
  const int before = bench.flash.commands();
  for (std::uint32_t s = 0; s < 10 * kHourS; s += 60) bench.pass_s(60);
  CHECK(bench.flash.commands() - before == 10);
}

TEST_CASE("setting back by an hour is an event and revives nobody, also after a boot", "[CLK-2]") {
  auto bench = running_since(kSummerS);
  CHECK(set_clock(bench, kSummerS - kHourS));
  CHECK(bench.count(EventKind::clock_set_back) == 1);
  CHECK(bench.clock.now_s() == kSummerS - kHourS);
  CHECK(bench.clock.latest_s() == kSummerS);
  bench.boot();
  CHECK(bench.clock.now_s() == kSummerS - kHourS);
  CHECK(bench.clock.latest_s() == kSummerS);
  bench.pass_s(kHourS + 7);
  CHECK(bench.clock.latest_s() == kSummerS + 7);
}

TEST_CASE("after the time was lost it cannot be set back unseen either", "[CLK-2]") {
  auto bench = running_since(kSummerS);
  bench.in.clock_kept = false;
  bench.boot();
  CHECK(set_clock(bench, kSummerS - kHourS));
  CHECK(bench.count(EventKind::clock_set_back) == 1);
  CHECK(bench.clock.latest_s() == kSummerS);
}

TEST_CASE("a wrong clock can be corrected by more than a day, which is an event", "[CLK-2]") {
  auto bench = running_since(kSummerS + 365 * 86'400);
  CHECK(set_clock(bench, kSummerS));
  CHECK(bench.count(EventKind::clock_set_back) == 1);
  CHECK(bench.clock.latest_s() == kSummerS);
}

TEST_CASE("a cut while the clock is set leaves the old time, the new one, or none",
          "[CLK-1][CLK-2]") {
  const auto tear = GENERATE(from_range(kTears));
  const auto before = running_since(kSummerS);
  for (int at = 0; at < 3; ++at) {
    MemoryBench bench = before;
    bench.flash.cut_at(at, tear);
    set_clock(bench, kSummerS - kHourS);
    if (!bench.flash.power_lost()) break;
    bench.boot();
    const std::uint32_t now = bench.clock.now_s();
    CHECK((now == kSummerS || now == kSummerS - kHourS || now == 0));
    if (bench.clock.known()) CHECK(bench.clock.latest_s() == kSummerS);
  }
}

TEST_CASE("with a broken store the clock can still be set", "[CLK-1]") {
  MemoryBench bench;
  bench.flash.fail_commands(1000);
  bench.tick([&](const StepContext& step) { bench.clock.set(step, kSummerS); });
  bench.finish();
  CHECK(bench.store.broken());
  CHECK(bench.clock.now_s() == kSummerS);
  CHECK(set_clock(bench, kSummerS + kHourS));
  CHECK(bench.clock.now_s() == kSummerS + kHourS);
}
