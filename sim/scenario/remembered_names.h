// What a scenario recalls, by @name or `after`, it has remembered before: seen in the order in
// which it is written, without playing it.
#pragma once

#include "sim/scenario/fields.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// Tells each name that nothing has remembered by then. Of several orders at once each may recall
// what another remembers.
void check_remembered_names(const Scenario& scenario, Problems& problems);

}  // namespace locktwin::sim
