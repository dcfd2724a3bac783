// A life: what people do in a house, one after the other, from time zero on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

struct LifeStep {
  Action action;
  bool meanwhile = false;  // what follows begins at once, not when the people have done it
  Duration pause{};        // behind it
};

using Life = std::vector<LifeStep>;

bool operator==(const LifeStep& one, const LifeStep& other);

std::vector<Step> do_step(const LifeStep& step);
// The same action with another value of its argument of that number. None: it does not take it.
std::optional<Action> with_value(const Action& action, std::size_t argument, const Value& value);

// As a scenario's file has them.
std::vector<std::string> lines_of(const Life& life);
// Faults that it puts on, and all else that it does.
struct LifeSize {
  std::size_t actions = 0;
  std::size_t faults = 0;
};
LifeSize size_of(const Life& life);

}  // namespace locktwin::sim
