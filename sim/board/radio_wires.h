// The wires between the controller and its radio chips: what the firmware switches and sends goes
// out, links and the frames that were heard come in, one a step.
#pragma once

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/radio/radio_chips.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// Carries out what the core said in its last step.
void switch_radios(Time now, const core::Outputs& outputs, model::RadioChips& chips);

void read_links(const model::RadioChips& chips, core::Inputs& inputs);  // the pins, and no frame
void take_frame(model::RadioChips& chips, core::Inputs& inputs);  // the oldest, if there is one

}  // namespace locktwin::sim
