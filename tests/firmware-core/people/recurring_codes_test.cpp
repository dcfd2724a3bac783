#include "firmware-core/people/recurring_codes.h"

#include <array>
#include <vector>

#include "firmware-core/config.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

using Digits = std::vector<std::uint8_t>;

constexpr std::uint32_t kWednesdayS = MemoryBench::kSummerS;  // 00:00
constexpr std::uint32_t kMinuteS = 60;
constexpr std::uint32_t kDayS = 86'400;
constexpr std::uint8_t kMonday = 1;
constexpr std::uint8_t kWednesday = 1 << 2;
constexpr std::uint8_t kSunday = 1 << 6;
constexpr RecurringWindow kMornings{.days = kWednesday, .from_min = 9 * 60, .to_min = 12 * 60};
const Digits kCode{1, 9, 8, 4, 0, 3};

struct RecurringBench {
  MemoryBench memory;
  RecurringCodes codes;

  RecurringBench() { write(RecordKey::device_key, std::vector<std::uint8_t>(32, 0x42)); }
  void write(RecordKey key, const std::vector<std::uint8_t>& payload) {
    memory.store.write(key, payload);
    memory.finish();
  }
  Reason set(std::uint8_t index, const RecurringWindow& window, const Digits& digits) {
    Store::Ticket ticket = 0;
    const Reason reason = codes.set(memory.context(), memory.store, index, window, digits, ticket);
    memory.finish();
    if (reason == Reason::none) CHECK(memory.store.state_of(ticket) == Store::WriteState::done);
    return reason;
  }
  RecurringMatch find(const Digits& digits, std::uint32_t now_s) {
    return codes.find(memory.context(), memory.store, digits, now_s);
  }
};

std::uint32_t at(std::uint32_t days, std::uint32_t hour, std::uint32_t minute) {
  return kWednesdayS + days * kDayS + (hour * 60 + minute) * kMinuteS;
}

}  // namespace

TEST_CASE("a code opens within its window, and says why not outside of it", "[UNL-11]") {
  RecurringBench bench;
  REQUIRE(bench.set(3, kMornings, kCode) == Reason::none);
  CHECK(bench.find(kCode, at(0, 8, 59) + 59).reason == Reason::outside_validity);
  CHECK(bench.find(kCode, at(0, 9, 0)).reason == Reason::none);
  CHECK(bench.find(kCode, at(0, 9, 0)).index == 3);
  CHECK(bench.find(kCode, at(0, 11, 59) + 59).reason == Reason::none);
  CHECK(bench.find(kCode, at(0, 12, 0)).reason == Reason::outside_validity);
  CHECK(bench.find(kCode, at(1, 10, 0)).reason == Reason::outside_validity);
  CHECK(bench.find(kCode, at(7, 10, 0)).reason == Reason::none);
}

TEST_CASE("a code opens only while the clock is known", "[UNL-11][CLK-1]") {
  RecurringBench bench;
  bench.set(1, kMornings, kCode);
  CHECK(bench.find(kCode, 0).reason == Reason::clock_unknown);
}

TEST_CASE("a code is typed exactly", "[UNL-11]") {
  RecurringBench bench;
  bench.set(1, kMornings, kCode);
  for (const Digits& typed :
       {Digits{1, 9, 8, 4, 0}, Digits{1, 9, 8, 4, 0, 4}, Digits{7, 1, 9, 8, 4, 0, 3},
        Digits{1, 9, 8, 4, 0, 3, 7}, Digits(20, 1), Digits{}}) {
    const RecurringMatch match = bench.find(typed, at(0, 10, 0));
    CHECK(match.index == 0);
    CHECK(match.reason == Reason::wrong);
  }
}

TEST_CASE("weekdays are those of the calendar", "[UNL-11]") {
  const RecurringWindow mondays{.days = kMonday, .from_min = 0, .to_min = 1440};
  CHECK(in_window(mondays, 789'004'800 + 5 * kDayS));  // 2025-01-01 was a Wednesday
  CHECK_FALSE(in_window(mondays, 789'004'800 + 4 * kDayS));
  CHECK_FALSE(in_window(mondays, 789'004'800 + 6 * kDayS));
  CHECK(in_window(mondays, 825'724'800));  // 2026-03-02 was a Monday
}

TEST_CASE("a window may pass midnight and belongs to the day it begins on", "[UNL-11]") {
  const RecurringWindow nights{.days = kWednesday | kSunday, .from_min = 22 * 60, .to_min = 360};
  CHECK_FALSE(in_window(nights, at(0, 1, 0)));  // of Tuesday
  CHECK(in_window(nights, at(0, 22, 0)));
  CHECK(in_window(nights, at(1, 5, 59)));
  CHECK_FALSE(in_window(nights, at(1, 6, 0)));
  CHECK_FALSE(in_window(nights, at(1, 22, 0)));
  CHECK(in_window(nights, at(5, 5, 0)));  // Sunday's, on Monday
  SECTION("equal times are a whole day") {
    const RecurringWindow day{.days = kWednesday, .from_min = 960, .to_min = 960};
    CHECK_FALSE(in_window(day, at(0, 15, 59)));
    CHECK(in_window(day, at(0, 16, 0)));
    CHECK(in_window(day, at(1, 15, 59)));
    CHECK_FALSE(in_window(day, at(1, 16, 0)));
  }
}

TEST_CASE("where one code stands twice, the open window wins", "[UNL-11]") {
  RecurringBench bench;
  bench.set(1, kMornings, kCode);
  bench.set(2, {.days = kWednesday, .from_min = 18 * 60, .to_min = 20 * 60}, kCode);
  CHECK(bench.find(kCode, at(0, 10, 0)).index == 1);
  CHECK(bench.find(kCode, at(0, 19, 0)).index == 2);
  CHECK(bench.find(kCode, at(0, 19, 0)).reason == Reason::none);
}

TEST_CASE("codes are changed, deleted, and kept over a boot", "[UNL-11]") {
  RecurringBench bench;
  bench.set(10, kMornings, kCode);
  bench.memory.boot();
  CHECK(bench.find(kCode, at(0, 10, 0)).index == 10);
  CHECK(bench.codes.get(bench.memory.context(), bench.memory.store, 10).to_min == 12 * 60);
  Store::Ticket ticket = 0;
  CHECK(bench.codes.remove(bench.memory.store, 10, ticket) == Reason::none);
  bench.memory.finish();
  bench.memory.boot();
  CHECK(bench.find(kCode, at(0, 10, 0)).index == 0);
}

TEST_CASE("a code that makes no sense is refused and nothing is written", "[UNL-11]") {
  RecurringBench bench;
  const int before = bench.memory.flash.commands();
  CHECK(bench.set(0, kMornings, kCode) == Reason::unknown_target);
  CHECK(bench.set(config::kRecurringCodes + 1, kMornings, kCode) == Reason::unknown_target);
  CHECK(bench.set(1, {.days = 0, .to_min = 9}, kCode) == Reason::unknown_target);
  CHECK(bench.set(1, {.days = 128, .to_min = 9}, kCode) == Reason::unknown_target);
  CHECK(bench.set(1, {.days = 1, .from_min = 1440}, kCode) == Reason::unknown_target);
  CHECK(bench.set(1, {.days = 1, .to_min = 1441}, kCode) == Reason::unknown_target);
  CHECK(bench.set(1, kMornings, Digits(5, 1)) == Reason::not_allowed);
  CHECK(bench.set(1, kMornings, Digits(11, 1)) == Reason::not_allowed);
  CHECK(bench.memory.flash.commands() == before);
}

TEST_CASE("the digits of a code are nowhere in the flash", "[GEN-2]") {
  RecurringBench bench;
  bench.set(1, kMornings, kCode);
  const auto& bytes = bench.memory.flash.bytes();
  CHECK(std::search(bytes.begin(), bytes.end(), kCode.begin(), kCode.end()) == bytes.end());
}
