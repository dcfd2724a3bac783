// `locktwin plant`, kind "days": how long a pack lasts in a household.
#pragma once

#include "sim/plant/csv_writer.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// Throws BadJson. Keys, defaults, ranges and columns: sim/plant/README.md.
void run_days_experiment(const Located& json, CsvWriter& csv);

}  // namespace locktwin::sim
