// The cable between the board and the three modules in the front panel: the core's orders go out,
// the modules' messages come in, one a step; those that wait stay in the modules' rows.
#pragma once

#include <optional>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/outputs.h"
#include "model/recognition/front_sensors.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// Carries out what the core ordered in its last step.
void give_orders(Time now, const core::Outputs& outputs, model::FrontSensors& sensors);

bool has_message(const model::FrontSensors& sensors);
// Takes the next one; of several modules in the order of core::Module. Empty: none waits.
core::ModuleMessage take_message(model::FrontSensors& sensors);

}  // namespace locktwin::sim
