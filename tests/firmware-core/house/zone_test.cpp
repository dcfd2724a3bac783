#include "firmware-core/house/zone.h"

#include <array>

#include "tests/support/catch.h"
#include "tests/support/durations.h"

using namespace locktwin::core;
using locktwin::tests::kHourS;

namespace {

constexpr std::uint32_t kDayS = 24 * kHourS;
// Days since 2000-01-01 of days in 2026.
constexpr std::uint32_t k2026 = (26 * 365 + 7) * kDayS;
constexpr std::uint32_t kMarch29 = k2026 + (31 + 28 + 28) * kDayS;
constexpr std::uint32_t kOctober25 = k2026 + (273 + 24) * kDayS;

Zone berlin() {
  return {60, 60, {3, 5, 0, 120}, {10, 5, 0, 180}};
}

int minutes_east(const Zone& zone, std::uint32_t utc_s) {
  return (static_cast<int>(zone.local_s(utc_s)) - static_cast<int>(utc_s)) / 60;
}

}  // namespace

TEST_CASE("a house without a zone lives in UTC", "[CLK-3]") {
  CHECK(Zone{}.local_s(kMarch29) == kMarch29);
}

TEST_CASE("summer time begins and ends at the second that the rule says", "[CLK-3]") {
  const Zone zone = berlin();
  CHECK(minutes_east(zone, kMarch29 + kHourS - 1) == 60);
  CHECK(minutes_east(zone, kMarch29 + kHourS) == 120);
  CHECK(minutes_east(zone, kOctober25 + kHourS - 1) == 120);
  CHECK(minutes_east(zone, kOctober25 + kHourS) == 60);
  CHECK(minutes_east(zone, k2026) == 60);
  CHECK(minutes_east(zone, k2026 + 180 * kDayS) == 120);
}

TEST_CASE("south of the equator summer goes over the new year", "[CLK-3]") {
  const Zone sydney{600, 60, {10, 1, 0, 120}, {4, 1, 0, 180}};
  CHECK(minutes_east(sydney, k2026) == 660);
  CHECK(minutes_east(sydney, k2026 + 180 * kDayS) == 600);
  CHECK(minutes_east(sydney, k2026 + 360 * kDayS) == 660);
}

TEST_CASE("west of Greenwich and by half hours", "[CLK-3]") {
  CHECK(minutes_east(Zone{-210, 0, {}, {}}, k2026) == -210);
  const Zone new_york{-300, 60, {3, 2, 0, 120}, {11, 1, 0, 120}};
  const std::uint32_t march8 = k2026 + (31 + 28 + 7) * kDayS;
  CHECK(minutes_east(new_york, march8 + 7 * kHourS - 1) == -300);
  CHECK(minutes_east(new_york, march8 + 7 * kHourS) == -240);
}

TEST_CASE("the bytes of a zone come back, and senseless ones are refused", "[CLK-3]") {
  std::array<std::uint8_t, Zone::kBytes> bytes;
  berlin().put(bytes.data());
  Zone zone;
  REQUIRE(zone.take(bytes));
  CHECK(minutes_east(zone, kMarch29 + kHourS) == 120);
  const auto refused = [&](std::size_t at, std::uint8_t value) {
    auto changed = bytes;
    changed[at] = value;
    Zone other;
    return !other.take(changed);
  };
  CHECK(refused(1, 0x7F));  // thousands of minutes east
  CHECK(refused(2, 121));   // summer
  CHECK(refused(3, 0));     // month
  CHECK(refused(3, 13));
  CHECK(refused(3, 10));  // both in one month
  CHECK(refused(4, 6));   // week
  CHECK(refused(5, 7));   // weekday
  CHECK(refused(7, 6));   // minute
  Zone short_one;
  CHECK_FALSE(short_one.take({bytes.data(), 12}));
}
