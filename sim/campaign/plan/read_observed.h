// What a plan looks at in every cell: what may never be, what shall be once, and its numbers.
#pragma once

#include "sim/campaign/plan/plan.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// Each null where the plan says nothing of it. `plan` has its parameters by then. Mistakes are
// told.
void read_always(const Located* always, const LockNames& locks, Plan& plan, Problems& problems);
void read_sometimes(const Located* sometimes, const LockNames& locks, Plan& plan,
                    Problems& problems);
void read_measures(const Located* measures, const LockNames& locks, Plan& plan, Problems& problems);
// That the scenario remembers at all what its `measures` recall: whether a run comes so far is its
// own affair.
void check_recalled(const Located& measures, const Scenario& scenario, const Plan& plan,
                    Problems& problems);

}  // namespace locktwin::sim
