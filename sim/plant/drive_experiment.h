// `locktwin plant`, kind "drive": the motor moves the bolt, with the battery and nothing else.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "model/battery.h"
#include "model/drive_train.h"
#include "sim/plant/csv_writer.h"

namespace locktwin::sim {

// What ends a movement: a switch of the bolt or over-current, over-current alone, or nothing.
enum class Cut { at_switch, on_current, none };

struct TimedDrive {
  double at_s;
  int direction;
};

struct DriveExperiment {
  model::DriveParameters drive;
  model::PackParameters pack;
  model::PackState pack_state;
  model::DriveState state;
  model::DriveLoad load;
  std::vector<TimedDrive> commands;  // by time
  Cut cut = Cut::at_switch;
  double system_current_a = 0;
  double window_s = 0;
  double sample_s = 0.0001;
};

// Throws BadInput. Keys, defaults and ranges: sim/plant/README.md.
DriveExperiment parse_drive_experiment(const nlohmann::json& json);
// Columns t_s,i_motor_A,w_rad_s,x_mm,v_batt_V,i_batt_A,soc; from 0 to window_s inclusive.
void run_drive_experiment(const DriveExperiment& experiment, CsvWriter& csv);

}  // namespace locktwin::sim
