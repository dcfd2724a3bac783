// Which points a plan plays.
#pragma once

#include "sim/campaign/plan/plan.h"
#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// `plan` has its parameters and its question by then; a search that is `asked` nothing asks for the
// region. `correlated`: null where nothing is. Mistakes are told.
void read_design(const Located& located, const Located* correlated, bool asked, Plan& plan,
                 Problems& problems);

}  // namespace locktwin::sim
