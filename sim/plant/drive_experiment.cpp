#include "sim/plant/drive_experiment.h"

#include <fmt/format.h>

#include <cmath>

#include "sim/plant/drive_run.h"
#include "sim/plant/experiment_fields.h"
#include "sim/plant/pack_fields.h"

namespace locktwin::sim {
namespace {

constexpr Range kBoltRange{0, 22, "mm"};

TimedDrive parse_timed_drive(const Located& entry, double earliest_s) {
  ExperimentFields fields(entry, {"at_s", "drive"});
  const double at_s = fields.number("at_s", {earliest_s, kLongestWindowS, "s, in rising order"});
  const double drive = fields.number("drive", {-1, 1, ""});
  if (drive != std::round(drive)) refuse("drive", *fields.take("drive"), "one of: -1, 0, 1");
  return {at_s, static_cast<int>(drive)};
}

std::vector<TimedDrive> parse_command_list(const Located& list) {
  std::vector<TimedDrive> commands;
  for (const Located& entry : list.items) {
    try {
      commands.push_back(parse_timed_drive(entry, commands.empty() ? 0 : commands.back().at_s));
    } catch (const BadJson& error) {
      throw BadJson(error.place(), fmt::format("command[{}]: {}", commands.size(), error.what()));
    }
  }
  return commands;
}

std::vector<TimedDrive> parse_command(ExperimentFields& fields, bool& is_list) {
  const Located* value = fields.take("command");
  is_list = value != nullptr && value->kind == Located::Kind::list;
  if (is_list) return parse_command_list(*value);
  if (value != nullptr && value->kind != Located::Kind::text) {
    refuse("command", *value, R"(lock, unlock, or a list of {"at_s": …, "drive": …})");
  }
  const bool lock = fields.word("command", {"lock", "unlock"}, "lock") == "lock";
  return {{.at_s = 0, .direction = lock ? 1 : -1}};
}

// A list says itself when the drive ends, so by default nothing else ends it.
Cut parse_cut(ExperimentFields& fields, bool command_is_list) {
  const std::string cut =
      fields.word("cut", {"switch", "current", "none"}, command_is_list ? "none" : "switch");
  if (cut == "switch") return Cut::at_switch;
  return cut == "current" ? Cut::on_current : Cut::none;
}

model::DriveLoad parse_load(ExperimentFields& fields, double start_mm) {
  model::DriveLoad load;
  load.extra_friction_n = fields.number("extra_friction_n", {0, 500, "N"}, 0);
  const auto jam_mm =
      fields.number_or_null("jam_at_mm", {start_mm, kBoltRange.high, "mm (from start_mm)"});
  if (jam_mm) load.obstacle_m = *jam_mm / 1000;
  load.latch = fields.flag("latch", false);
  return load;
}

}  // namespace

DriveExperiment parse_drive_experiment(const Located& json) {
  ExperimentFields fields(json, {"kind", "window_s", "pack", "soc", "temperature_c", "cycles",
                                 "parameters", "start_mm", "command", "cut", "extra_friction_n",
                                 "jam_at_mm", "latch", "system_current_a", "sample_ms"});
  DriveExperiment experiment;
  experiment.place = json.place;
  const PackChoice pack = parse_pack(fields);
  experiment.pack = pack.parameters;
  experiment.pack_state = pack.state;
  experiment.drive = pack.plant.drive;
  const double start_mm = fields.number("start_mm", kBoltRange, 0);
  experiment.state.bolt_m = start_mm / 1000;
  bool is_list = false;
  experiment.commands = parse_command(fields, is_list);
  experiment.cut = parse_cut(fields, is_list);
  experiment.load = parse_load(fields, start_mm);
  experiment.system_current_a = fields.number("system_current_a", {0, 5, "A"}, 0);
  experiment.window_s = fields.number("window_s", {0.001, kLongestWindowS, "s"});
  experiment.sample_s = fields.number("sample_ms", {0.01, 1000, "ms"}, 0.1) / 1000;
  return experiment;
}

void run_drive_experiment(const DriveExperiment& experiment, CsvWriter& csv) {
  csv.header("t_s,i_motor_A,w_rad_s,x_mm,v_batt_V,i_batt_A,soc");
  DriveRun run(experiment);
  const auto samples = static_cast<long>(experiment.window_s / experiment.sample_s + 1e-6);
  for (long sample = 0; sample <= samples; ++sample) {
    const double time_s = static_cast<double>(sample) * experiment.sample_s;
    run.advance_to(time_s);
    if (run.pack_state().soc < 0) {
      throw BadJson(experiment.place, fmt::format("the pack is empty before {} s are over; a "
                                                  "higher soc is needed, or a shorter window_s",
                                                  time_s));
    }
    const model::DriveState& state = run.state();
    csv.row({time_s, state.current_a, state.speed_rad_s, state.bolt_m * 1000,
             run.battery_voltage_v(), run.battery_current_a(), run.pack_state().soc});
  }
}

}  // namespace locktwin::sim
