// What of a scenario only the lock's core can answer. A board that is wired at its pins alone says
// nothing of it.
#pragma once

#include <string_view>

#include "sim/catalogue/signals.h"
#include "sim/pins/pin_map.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// Known from what the core says, and from nothing that moves, stands or flows. With that map the
// siren is not among them when it is read from a pin.
bool said_by_core(const SignalSpec& signal, const PinMap& map);

// Throws BadInput with each place at which the scenario asks the core, and the remedy.
void refuse_core_words(const Scenario& scenario, const PinMap& map);

}  // namespace locktwin::sim
