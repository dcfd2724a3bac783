// `locktwin plant`, kind "days": how long a pack lasts in a household.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/plant/csv_writer.h"

namespace locktwin::sim {

// Throws BadInput. Keys, defaults, ranges and columns: sim/plant/README.md.
void run_days_experiment(const nlohmann::json& json, CsvWriter& csv);

}  // namespace locktwin::sim
