// Time in the plant: whole microseconds since the world began.
#pragma once

#include <chrono>

namespace locktwin::model {

using Micros = std::chrono::microseconds;

inline constexpr Micros kNever = Micros::max();

constexpr double to_seconds(Micros span) {
  return static_cast<double>(span.count()) * 1e-6;
}

}  // namespace locktwin::model
