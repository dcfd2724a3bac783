// Whether an adapter can do what a map asks of its pins.
#pragma once

#include <string>

#include "sim/pins/adapter_facts.h"
#include "sim/pins/pin_map.h"

namespace locktwin::sim {

PinMode mode_of(const PinWrite& write);
PinMode mode_of(const PinRead& read);

// A line for each pin that is not there, or cannot be what the map needs: "FILE:LINE:COLUMN: what,
// and which pins can"; empty: it can do all.
std::string complaint_of(const PinMap& map, const AdapterFacts& facts);

}  // namespace locktwin::sim
