#include "firmware-core/house/zone.h"

namespace locktwin::core {
namespace {

constexpr int kMostEastMin = 14 * 60;
constexpr int kMostWestMin = 12 * 60;
constexpr int kMostSummerMin = 2 * 60;
constexpr std::uint32_t kDayMin = 24 * 60;
constexpr std::uint32_t kFirstWeekday = 6;  // 2000-01-01 was a Saturday

bool is_leap(std::uint32_t year) {
  return year % 4 == 0;  // 2000 to 2099
}

std::uint32_t days_of(std::uint32_t year, std::uint32_t month) {
  static constexpr std::uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays[month - 1] + (month == 2 && is_leap(year) ? 1U : 0U);
}

// Of the first day of a month, counted from 2000-01-01.
std::uint32_t day_of(std::uint32_t year, std::uint32_t month) {
  std::uint32_t day = year * 365 + (year + 3) / 4;
  for (std::uint32_t before = 1; before < month; ++before) day += days_of(year, before);
  return day;
}

// Minutes since 2000-01-01 00:00 by the clock that is about to change.
std::uint32_t minute_of(const ZoneChange& change, std::uint32_t year) {
  const std::uint32_t first = day_of(year, change.month);
  const std::uint32_t weekday = (first + kFirstWeekday) % 7;
  std::uint32_t day = (change.weekday + 7U - weekday) % 7 + (change.week - 1U) * 7;
  if (day >= days_of(year, change.month)) day -= 7;
  return (first + day) * kDayMin + change.minute;
}

bool makes_sense(const ZoneChange& change) {
  return change.month >= 1 && change.month <= 12 && change.week >= 1 && change.week <= 5 &&
         change.weekday < 7 && change.minute < kDayMin;
}

ZoneChange change_at(std::span<const std::uint8_t> bytes) {
  return {bytes[0], bytes[1], bytes[2], static_cast<std::uint16_t>(bytes[3] | bytes[4] << 8)};
}

void put_change(const ZoneChange& change, std::uint8_t* at) {
  at[0] = change.month;
  at[1] = change.week;
  at[2] = change.weekday;
  at[3] = static_cast<std::uint8_t>(change.minute);
  at[4] = static_cast<std::uint8_t>(change.minute >> 8);
}

}  // namespace

bool Zone::take(std::span<const std::uint8_t> bytes) {
  if (bytes.size() != kBytes) return false;
  Zone zone;
  zone.east_min = static_cast<std::int16_t>(bytes[0] | bytes[1] << 8);
  zone.summer_min = bytes[2];
  zone.begin = change_at(bytes.subspan(3, 5));
  zone.end = change_at(bytes.subspan(8, 5));
  const bool near = zone.east_min <= kMostEastMin && zone.east_min >= -kMostWestMin;
  const bool told = zone.summer_min <= kMostSummerMin && makes_sense(zone.begin) &&
                    makes_sense(zone.end) && zone.begin.month != zone.end.month;
  if (!near || (zone.summer_min != 0 && !told)) return false;
  *this = zone;
  return true;
}

void Zone::put(std::uint8_t* bytes) const {
  const auto east = static_cast<std::uint16_t>(east_min);
  bytes[0] = static_cast<std::uint8_t>(east);
  bytes[1] = static_cast<std::uint8_t>(east >> 8);
  bytes[2] = summer_min;
  put_change(begin, bytes + 3);
  put_change(end, bytes + 8);
}

// South of the equator summer goes over the new year: its end comes before its begin.
std::uint32_t Zone::local_s(std::uint32_t utc_s) const {
  const std::int64_t standard_s = std::int64_t{utc_s} + std::int64_t{east_min} * 60;
  if (standard_s < 0) return 0;
  if (summer_min == 0) return static_cast<std::uint32_t>(standard_s);
  const auto minute = static_cast<std::uint32_t>(standard_s) / 60;
  std::uint32_t year = 0;
  while (day_of(year + 1, 1) * kDayMin <= minute) ++year;
  const bool begun = minute >= minute_of(begin, year);
  const bool ended = minute + summer_min >= minute_of(end, year);
  const bool north = begin.month < end.month;
  const bool summer = north ? begun && !ended : begun || !ended;
  return static_cast<std::uint32_t>(standard_s + (summer ? summer_min * 60 : 0));
}

}  // namespace locktwin::core
