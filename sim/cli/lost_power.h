// A scenario again and again, with the pack lost at another moment each time (--power-loss).
#pragma once

#include <vector>

#include "sim/cli/batch.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// Adds a run for each moment behind the one without, which is the first of `outcomes`; with cores
// of this build, which can be copied. Where no moment lies within the run, that one is invalid.
void lose_power(const Scenario& scenario, const BatchOptions& options,
                std::vector<Outcome>& outcomes);

}  // namespace locktwin::sim
