// What a plan asks.
#pragma once

#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

// `plan` has its parameters, properties and measures by then. Mistakes are told.
Question read_question(const Located& located, const Plan& plan, Problems& problems);

}  // namespace locktwin::sim
