// The battery that every electrical experiment begins with: keys pack, soc, temperature_c.
#pragma once

#include "model/battery.h"
#include "sim/plant/experiment_fields.h"

namespace locktwin::sim {

struct PackChoice {
  bool one_cell;  // the variant for one cell's voltage: "1S"
  model::PackParameters parameters;
  model::PackState state;
};

PackChoice parse_pack(ExperimentFields& fields);  // throws BadJson

}  // namespace locktwin::sim
