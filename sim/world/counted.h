// What a world counts of itself.
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::sim {

struct Counted {
  std::uint64_t steps = 0;
  std::uint64_t moved_ms = 0;  // of all locks together
  std::uint64_t occurrences = 0;
  std::uint64_t standing = 0;  // steps at this moment that no driver asked for: see standstill.h
};

}  // namespace locktwin::sim

namespace locktwin::model {

// Kept, so that a world that was restored counts on; not compared: nothing that happens depends on
// it, and a door that was opened by one gesture is the door that was opened by its four parts.
template <>
inline constexpr bool kKeptAsBytes<sim::Counted> = true;

}  // namespace locktwin::model
