// `run --watch`: plays again what changed, whenever something is saved.
#pragma once

#include <vector>

#include "sim/cli/run_scenarios.h"

namespace locktwin::sim {

// Until it is interrupted. `outcomes` are those of the first run, and afterwards the newest of
// each.
void watch_scenarios(const RunArguments& arguments, const BatchOptions& options,
                     std::vector<Outcome>& outcomes);

}  // namespace locktwin::sim
