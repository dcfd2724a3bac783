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
// "2026-01-05 09:00:00" of seconds by local clocks.
std::string local_date_text(std::int64_t seconds);

}  // namespace locktwin::sim
