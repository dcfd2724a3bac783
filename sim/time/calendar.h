// The date in the world: seconds since 2000-01-01 00:00 UTC, as the lock and the phones count.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/time/time.h"

namespace locktwin::sim {

// Monday, 2026-01-05 08:00 UTC: the date at which a world begins unless it is told another.
inline constexpr std::int64_t kDefaultDateS = 820'915'200;

// "2026-01-05T08:00:00Z"; empty when it is not a date of that form from 2000 to 2099.
std::optional<std::int64_t> parse_date(std::string_view text);
std::string date_text(std::int64_t seconds);

// A moment as people write it: "2026-03-31T09:05", with ":30" behind it if wanted, then "Z" or
// "+01:00" for what clock it is by; with neither it is by the local one.
struct WrittenMoment {
  std::int64_t seconds = 0;          // by its own clock, since 2000-01-01 00:00
  std::optional<int> east_min = {};  // of that clock before UTC; none: the local one
};
// Empty when it is not of that form, or not from 2000 to 2099.
std::optional<WrittenMoment> parse_moment(std::string_view text);
// "2026-01-05 09:00:00" of seconds by local clocks.
std::string local_date_text(std::int64_t seconds);

}  // namespace locktwin::sim
