// What a plan asks of a world after everything that was broken in it is mended: liveness.
#pragma once

#include <string>

#include "sim/campaign/explore/life.h"
#include "sim/campaign/plan/plan.h"
#include "sim/world/world.h"

namespace locktwin::sim {

// Takes hands off that `done` has left somewhere, mends what `plan` has done besides and every
// fault that stands, and plays each of the plan's `eventually` from there, all from the same
// moment. `world` is left where that leads. Empty: all of it came; else which did not, and what was
// expected. Throws what a world throws, but for what a part refuses: that is told.
std::string missing_when_healed(const Plan& plan, const Scenario& scenario, const Life& done,
                                World& world);

}  // namespace locktwin::sim
