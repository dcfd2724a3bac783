#include "sim/plant/discharge_experiment.h"

#include "sim/plant/experiment_fields.h"
#include "sim/plant/pack_fields.h"

namespace locktwin::sim {
namespace {

constexpr double kSampleS = 10;

double voltage(const DischargeExperiment& experiment, const model::PackState& state) {
  return model::terminal_voltage_v(experiment.pack, state, experiment.current_a);
}

model::PackState after(const DischargeExperiment& experiment, model::PackState state, double dt_s) {
  model::advance(experiment.pack, state, dt_s, experiment.current_a);
  return state;
}

// When, within the next sample, the voltage has fallen; by bisection to a microsecond.
double find_crossing(const DischargeExperiment& experiment, const model::PackState& state) {
  double above_s = 0;
  double below_s = kSampleS;
  for (int halving = 0; halving < 24; ++halving) {
    const double middle_s = (above_s + below_s) / 2;
    const bool fallen =
        voltage(experiment, after(experiment, state, middle_s)) <= experiment.until_v;
    (fallen ? below_s : above_s) = middle_s;
  }
  return below_s;
}

}  // namespace

DischargeExperiment parse_discharge_experiment(const Located& json) {
  ExperimentFields fields(json, {"kind", "pack", "soc", "temperature_c", "cycles", "parameters",
                                 "current_a", "until_v"});
  const PackChoice pack = parse_pack(fields);
  DischargeExperiment experiment{.pack = pack.parameters, .pack_state = pack.state};
  experiment.current_a = fields.number("current_a", {0.01, 20, "A"}, 1);
  experiment.until_v =
      fields.number("until_v", {2.5 * pack.parameters.series, 4.2 * pack.parameters.series, "V"},
                    3.0 * pack.parameters.series);
  return experiment;
}

void run_discharge_experiment(const DischargeExperiment& experiment, CsvWriter& csv) {
  csv.header("t_s,v_batt_V,i_batt_A,soc");
  const auto write = [&](double time_s, const model::PackState& state) {
    csv.row({time_s, voltage(experiment, state), experiment.current_a, state.soc});
  };
  model::PackState state = experiment.pack_state;
  double time_s = 0;
  write(time_s, state);
  while (voltage(experiment, state) > experiment.until_v) {
    model::PackState next = after(experiment, state, kSampleS);
    double dt_s = kSampleS;
    if (voltage(experiment, next) <= experiment.until_v) {
      dt_s = find_crossing(experiment, state);
      next = after(experiment, state, dt_s);
    }
    state = next;
    time_s += dt_s;
    write(time_s, state);
  }
}

}  // namespace locktwin::sim
