// `locktwin plant`, kind "charge": a pack on its charger until charging ends.
#pragma once

#include "sim/plant/csv_writer.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// Throws BadJson. Keys, defaults, ranges and columns: sim/plant/README.md.
void run_charge_experiment(const Located& json, CsvWriter& csv);

}  // namespace locktwin::sim
