// `locktwin plant`: the plant driven alone, so that reference or measured runs can be laid over it.
#pragma once

#include <string>
#include <string_view>

#include "sim/plant/csv_writer.h"

namespace locktwin::sim {

// Runs the experiment that the JSON text of `file` describes, of the kind it names ("drive",
// "discharge", "door"). Throws BadInput "FILE:LINE:COLUMN: …"; then nothing is written.
void run_plant_experiment(const std::string& file, std::string_view text, CsvWriter& csv);

}  // namespace locktwin::sim
