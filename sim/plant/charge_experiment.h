// `locktwin plant`, kind "charge": a pack on its charger until charging ends.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/plant/csv_writer.h"

namespace locktwin::sim {

// Throws BadInput. Keys, defaults, ranges and columns: sim/plant/README.md.
void run_charge_experiment(const nlohmann::json& json, CsvWriter& csv);

}  // namespace locktwin::sim
