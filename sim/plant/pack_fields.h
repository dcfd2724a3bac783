// The battery that every electrical experiment begins with: keys pack, soc, temperature_c, cycles.
#pragma once

#include "model/energy/pack.h"
#include "sim/plant/experiment_fields.h"

namespace locktwin::sim {

struct PackChoice {
  bool one_cell;  // the variant for one cell's voltage: "1S"
  model::Pack pack;
  model::PackParameters parameters;  // of its age
  model::PackState state;
};

// `soc` is the state of charge when the key is absent. Throws BadJson.
PackChoice parse_pack(ExperimentFields& fields, double soc = 1);

}  // namespace locktwin::sim
