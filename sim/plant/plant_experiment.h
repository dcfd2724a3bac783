// `locktwin plant`: the plant driven alone, so that reference or measured runs can be laid over it.
#pragma once

#include <nlohmann/json.hpp>

#include "sim/plant/csv_writer.h"

namespace locktwin::sim {

// Runs an experiment of the kind it names ("drive", "discharge", "door"). Throws BadInput before
// anything is written.
void run_plant_experiment(const nlohmann::json& json, CsvWriter& csv);

}  // namespace locktwin::sim
