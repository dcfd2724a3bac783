// Simulated time: whole microseconds since the world began. Never the wall clock.
#pragma once

#include <chrono>

#include "model/units.h"

namespace locktwin::sim {

using Time = model::Micros;      // a moment
using Duration = model::Micros;  // a span

inline constexpr Time kNever = model::kNever;

constexpr double to_seconds(Duration span) {
  return static_cast<double>(span.count()) * 1e-6;
}

// Rounded to the nearest microsecond.
constexpr Duration from_seconds(double seconds) {
  return Duration(static_cast<Duration::rep>(seconds * 1e6 + (seconds < 0 ? -0.5 : 0.5)));
}

// The first whole millisecond after a moment.
constexpr Time next_millisecond(Time now) {
  constexpr Time kMillisecond = std::chrono::milliseconds(1);
  return now - now % kMillisecond + kMillisecond;
}

}  // namespace locktwin::sim
