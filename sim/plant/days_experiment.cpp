#include "sim/plant/days_experiment.h"

#include "model/energy/day_profile.h"
#include "sim/plant/experiment_fields.h"
#include "sim/plant/pack_fields.h"

namespace locktwin::sim {
namespace {

struct DaysExperiment {
  model::Pack pack;
  model::ElectronicsParameters electronics;
  model::DayProfile profile;
  double until_soc = 0.2;
  int longest = 400;
};

DaysExperiment parse(const Located& json) {
  ExperimentFields fields(json, {"kind", "pack", "soc", "temperature_c", "cycles", "parameters",
                                 "uses", "views", "wifi", "wifi_dbm", "until_soc", "longest_days"});
  const PackChoice choice = parse_pack(fields);
  DaysExperiment experiment;
  experiment.pack = choice.pack;
  experiment.electronics = choice.plant.electronics;
  model::DayProfile& profile = experiment.profile;
  profile.uses = fields.whole("uses", {0, 1000, "a day"}, profile.uses);
  profile.views = fields.whole("views", {0, 1000, "a day"}, profile.views);
  profile.wifi.joined = fields.flag("wifi", true);
  profile.wifi.signal_dbm = fields.number("wifi_dbm", {-100, -20, "dBm"}, -60);
  experiment.until_soc = fields.number("until_soc", {0.01, 1, ""}, experiment.until_soc);
  experiment.longest = fields.whole("longest_days", {1, 4000, "days"}, 400);
  return experiment;
}

}  // namespace

void run_days_experiment(const Located& json, CsvWriter& csv) {
  const DaysExperiment experiment = parse(json);
  model::PowerSupply supply(experiment.pack.fresh, experiment.electronics);
  supply.insert(experiment.pack, model::PackPlace::inserted);
  const double end = model::days_until(experiment.until_soc, experiment.longest, experiment.profile,
                                       experiment.electronics, supply);
  csv.header("t_days,v_batt_V,soc");
  model::Micros now{0};
  for (double day = 0; day < end; ++day) {
    csv.row({day, supply.feed(0).voltage_v, supply.pack().state.soc});
    model::live_a_day(experiment.profile, experiment.electronics, supply, now);
  }
  const bool reached = end < experiment.longest;
  csv.row(
      {end, supply.feed(0).voltage_v, reached ? experiment.until_soc : supply.pack().state.soc});
}

}  // namespace locktwin::sim
