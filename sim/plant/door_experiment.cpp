#include "sim/plant/door_experiment.h"

#include <cmath>
#include <numbers>
#include <optional>

#include "model/door/door_world.h"
#include "sim/plant/experiment_fields.h"
#include "sim/plant/parameter_fields.h"

namespace locktwin::sim {
namespace {

constexpr double kDegreesPerRadian = 180 / std::numbers::pi;

struct DoorExperiment {
  model::DoorParameters door;
  model::DoorState state;
  int steps = 0;
  int steps_per_row = 1;
};

std::optional<model::CloserParameters> parse_closer(ExperimentFields& fields) {
  const Located* json = fields.take("closer");
  if (json == nullptr || json->kind == Located::Kind::null) return std::nullopt;
  if (json->kind != Located::Kind::object) {
    refuse("closer", *json, "null, or an object with its two parameters");
  }
  ExperimentFields of_closer(*json, {"spring_nm", "damping_nm_s"});
  model::CloserParameters closer;
  closer.spring_nm = of_closer.number("spring_nm", {0, 100, "N m"}, closer.spring_nm);
  closer.damping_nm_s = of_closer.number("damping_nm_s", {0, 500, "N m s"}, closer.damping_nm_s);
  return closer;
}

DoorExperiment parse(const Located& json) {
  ExperimentFields fields(json, {"kind", "closer", "latch", "gasket", "angle_deg", "speed_rad_s",
                                 "window_s", "sample_ms", "parameters"});
  DoorExperiment experiment;
  experiment.door = parse_parameters(fields, {}).door;
  experiment.door.closer = parse_closer(fields);
  experiment.door.has_latch = fields.flag("latch", true);
  // Without its latch nothing holds a leaf in the gasket: it would only be pushed open.
  const bool gasket = fields.flag("gasket", experiment.door.has_latch);
  if (!gasket) experiment.door.frame.gasket_force_n = 0;
  const double open_deg = experiment.door.leaf.open_limit_rad * kDegreesPerRadian;
  const double angle_deg = fields.number("angle_deg", {0, std::floor(open_deg), "degrees"}, 90);
  experiment.state.angle_rad = angle_deg / kDegreesPerRadian;
  experiment.state.speed_rad_s = fields.number("speed_rad_s", {-6, 6, "rad/s"}, -1.0);
  experiment.state.latch_m = model::resting_latch_m(experiment.door, experiment.state.angle_rad);
  const double window_s = fields.number("window_s", {0.001, 3600, "s"}, 5);
  const double sample_ms = fields.number("sample_ms", {1, 60000, "ms"}, 1);
  if (std::floor(sample_ms) != sample_ms) {
    refuse("sample_ms", *fields.take("sample_ms"), "whole milliseconds, the door's own step");
  }
  experiment.steps = static_cast<int>(std::lround(window_s / model::DoorWorld::kStepS));
  experiment.steps_per_row = static_cast<int>(std::lround(sample_ms));
  return experiment;
}

}  // namespace

void run_door_experiment(const Located& json, CsvWriter& csv) {
  DoorExperiment experiment = parse(json);
  csv.header("t_s,angle_deg,speed_rad_s,latch_mm,engaged");
  model::DoorState& state = experiment.state;
  model::DoorWorld world(experiment.door, state, {});
  for (int i = 0;; ++i) {
    if (i % experiment.steps_per_row == 0) {
      csv.row({i * model::DoorWorld::kStepS, state.angle_rad * kDegreesPerRadian, state.speed_rad_s,
               state.latch_m * 1e3, model::latch_engaged(experiment.door, state) ? 1.0 : 0.0});
    }
    if (i == experiment.steps) break;
    world.step({.latch_limit_m = experiment.door.latch.throw_m}, state);
  }
}

}  // namespace locktwin::sim
