// Several small gestures that are one word of the language: a touch and a lift are `press_key`.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "sim/scenario/write_scenario.h"
#include "sim/world/world.h"

namespace locktwin::sim {

struct GestureWord {
  Action action;
  std::size_t actions = 0;  // in whose place it stands
};

// The word for the actions with which `rest` begins, the first of which is done now; none when
// there is none, or when it would not do exactly the same: both ways are played, and compared by
// the state in which they leave the world. Leaves the world as it was.
std::optional<GestureWord> word_for(World& world, std::span<const LoggedAction> rest);

}  // namespace locktwin::sim
