// What a scenario recalls, by @name or `after`, it has remembered before: seen in the order in
// which it is written, without playing it.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

using RememberedNames = std::set<std::string, std::less<>>;

// All that these steps remember, in whatever order.
RememberedNames remembered_in(const std::vector<Step>& steps);

// Tells each name that nothing has remembered by then. Of several orders at once each may recall
// what another remembers.
void check_remembered_names(const Scenario& scenario, Problems& problems);

}  // namespace locktwin::sim
