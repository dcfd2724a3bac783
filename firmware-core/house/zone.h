// The local time of the house (CLK-3): its distance from UTC, and when summer time begins and ends,
// as POSIX writes it in TZ (IEEE 1003.1, 8.3): CET-1CEST,M3.5.0,M10.5.0/3. Stored times are UTC;
// the windows of visitors' codes are local. A lock that was never told a zone lives in UTC.
//
// Record zone, and on the air: minutes east of UTC (2, signed), minutes more in summer (1, 0: there
// is no summer time), then its begin and its end, each: month 1 to 12, week 1 to 5 (5: the last),
// weekday (0 Sunday … 6), minute after local midnight by the clock that is about to change (2).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

// The week-th weekday of a month.
struct ZoneChange {
  std::uint8_t month = 1;
  std::uint8_t week = 1;
  std::uint8_t weekday = 0;
  std::uint16_t minute = 0;
};

struct Zone {
  static constexpr std::size_t kBytes = 13;

  std::int16_t east_min = 0;
  std::uint8_t summer_min = 0;
  ZoneChange begin;
  ZoneChange end;

  // Of `bytes` of any length; false: it makes no sense, and nothing is changed.
  bool take(std::span<const std::uint8_t> bytes);
  void put(std::uint8_t* bytes) const;
  // Seconds since 2000-01-01 00:00, by the clocks of the house; `utc_s` likewise in UTC.
  std::uint32_t local_s(std::uint32_t utc_s) const;
};

}  // namespace locktwin::core
