// Simulated time: whole microseconds since the world began. Never the wall clock.
#pragma once

#include <chrono>

#include "model/units.h"

namespace locktwin::sim {

using Time = model::Micros;      // a moment
using Duration = model::Micros;  // a span

inline constexpr Time kNever = model::kNever;

using model::to_seconds;

// Rounded to the nearest microsecond.
constexpr Duration from_seconds(double seconds) {
  return Duration(static_cast<Duration::rep>(seconds * 1e6 + (seconds < 0 ? -0.5 : 0.5)));
}

inline constexpr Duration kMillisecond = std::chrono::milliseconds(1);

// The last whole millisecond up to a moment, and the first one after it.
constexpr Time last_millisecond(Time now) {
  return now - now % kMillisecond;
}
constexpr Time next_millisecond(Time now) {
  return last_millisecond(now) + kMillisecond;
}

}  // namespace locktwin::sim
