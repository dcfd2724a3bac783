// "parameters": {"motor.winding_ohm": 3.2, …}: what an experiment changes of the data sheets.
#pragma once

#include "model/plant.h"
#include "sim/plant/experiment_fields.h"

namespace locktwin::sim {

// The defaults with what the experiment changes of them. Throws BadJson at the value's place.
model::PlantParameters parse_parameters(ExperimentFields& fields, model::PlantParameters plant);

}  // namespace locktwin::sim
