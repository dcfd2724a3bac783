// The battery that every electrical experiment begins with: keys pack, soc, temperature_c, cycles,
// parameters.
#pragma once

#include "model/energy/pack.h"
#include "model/plant.h"
#include "sim/plant/experiment_fields.h"

namespace locktwin::sim {

struct PackChoice {
  model::PlantParameters plant;  // of that variant, with what the experiment changes
  model::Pack pack;
  model::PackParameters parameters;  // of its age
  model::PackState state;
};

// `soc` is the state of charge when the key is absent. Throws BadJson.
PackChoice parse_pack(ExperimentFields& fields, double soc = 1);

}  // namespace locktwin::sim
