// A run that has other chance behind its setup: the moment that it goes on from.
#pragma once

#include <cstdint>

#include "sim/scenario/saved_run.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// To be gone on from at the scenario's first step (RunOptions::from_first_step). Throws BadInput:
// the setup fails.
SavedRun with_other_chance(const Scenario& scenario, std::uint64_t seed, std::uint64_t chance);

}  // namespace locktwin::sim
