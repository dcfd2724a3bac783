// `locktwin plant`, kind "door": the door swings and shuts by itself.
#pragma once

#include "sim/plant/csv_writer.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// Columns t_s,angle_deg,speed_rad_s,latch_mm,engaged, every millisecond or `sample_ms`; keys and
// ranges: sim/plant/README.md. Throws BadJson.
void run_door_experiment(const Located& json, CsvWriter& csv);

}  // namespace locktwin::sim
