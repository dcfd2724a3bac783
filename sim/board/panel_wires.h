// The wires to clock, touch controller, loudspeaker and siren, and the rails on which they live.
#pragma once

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/plant.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// Below, the linear regulator no longer charges the clock's capacitor.
inline constexpr double kClockRailV = 3.6;

// What the rails give: `always_on_v` is the bus, `powered` what the supervisor lets run.
void supply_panel(Time now, double always_on_v, bool powered, model::Plant& plant);
void read_panel(Time now, model::Plant& plant, core::Inputs& inputs);
// Carries out what the core said in its last step.
void follow_outputs(Time now, const core::Outputs& outputs, model::Plant& plant);

}  // namespace locktwin::sim
