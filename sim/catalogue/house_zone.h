// Where the house is in time, as the arguments of an action say it.
#pragma once

#include "firmware-core/house/zone.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

// Of phone_set_zone. Throws BadInput.
core::Zone zone_of(const Action& action);

}  // namespace locktwin::sim
