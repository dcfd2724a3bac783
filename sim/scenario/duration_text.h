// Spans of time as scenarios write them: a number and a unit, never a bare number.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "sim/time/time.h"

namespace locktwin::sim {

inline constexpr Duration kLongestDuration = std::chrono::days(3650);

// "10us", "500ms", "2.5s", "3min", "1h", "1d": whole microseconds, at most 10 years (3650 days).
// Throws BadInput that names the units.
Duration parse_duration(std::string_view text);

// "2.5s", "0.12s", "180s": seconds without needless zeros.
std::string format_duration(Duration span);

// As people write it, the shortest exact way: "3min", "1.5s", "250ms", "0s".
std::string write_duration(Duration span);

// "12.345 s", always to the millisecond: moments in reports.
std::string format_moment(Duration since_zero);

}  // namespace locktwin::sim
