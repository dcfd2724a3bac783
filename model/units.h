// Time in the plant: whole microseconds since the world began.
#pragma once

#include <chrono>

namespace locktwin::model {

using Micros = std::chrono::microseconds;

inline constexpr Micros kNever = Micros::max();

}  // namespace locktwin::model
