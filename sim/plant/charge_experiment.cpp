#include "sim/plant/charge_experiment.h"

#include "model/energy/charger.h"
#include "sim/plant/experiment_fields.h"
#include "sim/plant/pack_fields.h"

namespace locktwin::sim {
namespace {

constexpr double kSampleS = 10;

struct ChargeExperiment {
  model::Pack pack;
  model::ChargerParameters charger;
};

ChargeExperiment parse(const Located& json) {
  ExperimentFields fields(json, {"kind", "pack", "soc", "temperature_c", "cycles", "parameters",
                                 "current_a", "cell_v"});
  ChargeExperiment experiment{.pack = parse_pack(fields, 0).pack, .charger = {}};
  model::ChargerParameters& charger = experiment.charger;
  charger = model::charger_for(experiment.pack.parameters);
  charger.current_a = fields.number("current_a", {0.05, 5, "A"}, charger.current_a);
  charger.cell_v = fields.number("cell_v", {3.8, 4.5, "V"}, charger.cell_v);
  return experiment;
}

}  // namespace

void run_charge_experiment(const Located& json, CsvWriter& csv) {
  auto [pack, charger] = parse(json);
  model::release_charger(pack);
  csv.header("t_s,v_batt_V,i_batt_A,soc");
  for (double time_s = 0;; time_s += kSampleS) {
    const double current_a = -model::charge_current_a(charger, pack);
    csv.row({time_s, model::terminal_voltage_v(pack.parameters, pack.state, current_a), current_a,
             pack.state.soc});
    if (model::charge_ended(charger, pack)) return;
    model::charge(charger, pack, kSampleS);
  }
}

}  // namespace locktwin::sim
