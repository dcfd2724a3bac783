// A phone that is expected to show something, and a phone or an accessory that something is done
// with, must be one that the scenario brings: a mistyped name would make "times": 0 hold for ever,
// or be refused in the middle of the run.
#pragma once

#include "sim/scenario/fields.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

void check_phone_names(const Scenario& scenario, Problems& problems);

}  // namespace locktwin::sim
