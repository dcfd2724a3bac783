// `locktwin plant`, kind "discharge": a constant current until the voltage has fallen.
#pragma once

#include "model/energy/battery.h"
#include "sim/plant/csv_writer.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

struct DischargeExperiment {
  model::PackParameters pack;
  model::PackState pack_state;
  double current_a = 1;
  double until_v = 6;
};

// Throws BadJson. Keys, defaults and ranges: sim/plant/README.md.
DischargeExperiment parse_discharge_experiment(const Located& json);
// Columns t_s,v_batt_V,i_batt_A,soc; every 10 s, the last row at the crossing.
void run_discharge_experiment(const DischargeExperiment& experiment, CsvWriter& csv);

}  // namespace locktwin::sim
