// `locktwin plant`, kind "drive": the motor moves the bolt, with the battery and nothing else.
#pragma once

#include <vector>

#include "model/body/drive_train.h"
#include "model/energy/battery.h"
#include "sim/plant/csv_writer.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// What ends a movement: a switch of the bolt or over-current, over-current alone, or nothing.
enum class Cut { at_switch, on_current, none };

struct TimedDrive {
  double at_s;
  int direction;
};

struct DriveExperiment {
  Place place;  // where it is described
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

// Throws BadJson. Keys, defaults and ranges: sim/plant/README.md.
DriveExperiment parse_drive_experiment(const Located& json);
// Columns t_s,i_motor_A,w_rad_s,x_mm,v_batt_V,i_batt_A,soc; from 0 to window_s inclusive. Throws
// BadJson when the pack runs empty on the way: the model means nothing below a charge of 0.
void run_drive_experiment(const DriveExperiment& experiment, CsvWriter& csv);

}  // namespace locktwin::sim
