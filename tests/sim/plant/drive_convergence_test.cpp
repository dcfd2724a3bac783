// Halving the step of motor and battery changes no scalar of a reference run by more than 0.1 %.
#include <algorithm>
#include <cmath>
#include <functional>

#include "sim/plant/drive_run.h"
#include "tests/support/catch.h"
#include "tests/support/csv_table.h"
#include "tests/support/reference_case.h"

using namespace locktwin::sim;
using locktwin::tests::CsvTable;
using locktwin::tests::ReferenceCase;

namespace {

constexpr double kWorldStepS = 0.0002;  // what the world gives the motor

DriveExperiment experiment_of(const CsvTable& table, std::size_t row, const ReferenceCase& run) {
  DriveExperiment experiment;
  const bool one_cell = table.text(row, "pack") == "1S2P";
  experiment.drive = one_cell ? locktwin::model::drive_1s() : locktwin::model::drive_2s();
  experiment.pack = one_cell ? locktwin::model::pack_1s() : locktwin::model::pack_2s();
  experiment.pack_state = locktwin::model::rested_pack(experiment.pack, table.number(row, "soc0"),
                                                       table.number(row, "T_C"));
  experiment.state.bolt_m = run.start_m;
  experiment.commands = {{.at_s = 0, .direction = run.direction}};
  experiment.cut = run.switch_cuts    ? Cut::at_switch
                   : run.current_cuts ? Cut::on_current
                                      : Cut::none;
  experiment.load = {run.extra_friction_n, run.obstacle_m, run.latch};
  experiment.system_current_a = table.number(row, "Isys_A");
  experiment.window_s = table.number(row, "window_s");
  return experiment;
}

// A highest value between samples and its moment: the parabola through the three around the
// largest one.
struct Peak {
  double value = 0;
  double time_s = 0;
};

Peak peak_of(const std::vector<double>& values) {
  const auto largest = std::ranges::max_element(values);
  const auto i = static_cast<std::size_t>(largest - values.begin());
  const double at = static_cast<double>(i) * kWorldStepS;
  if (i == 0 || i + 1 == values.size()) return {*largest, at};
  const double slope = (values[i + 1] - values[i - 1]) / 2;
  const double bend = values[i + 1] - 2 * values[i] + values[i - 1];
  const double off = bend < 0 ? std::clamp(-slope / bend, -1.0, 1.0) : 0;
  return {*largest + off * slope / 2, at + off * kWorldStepS};
}

struct Scalars {
  Peak current_a;
  Peak speed_rad_s;
  Peak sag_v;  // below the open-circuit voltage at the start
  Peak travel_m;
  double cut_s = 0;
  double energy_j = 0;
  double charge = 0;  // share of the pack
  double end_m = 0;
};

// Sampled on one grid, whatever the step.
Scalars scalars_of(const DriveExperiment& experiment, double step_s) {
  DriveRun run(experiment, step_s);
  const double open_v =
      locktwin::model::open_circuit_voltage_v(experiment.pack, experiment.pack_state);
  std::vector<double> amps, speeds, sags, ways;
  Scalars got;
  double watts = 0;
  for (long sample = 0; sample <= std::lround(experiment.window_s / kWorldStepS); ++sample) {
    run.advance_to(static_cast<double>(sample) * kWorldStepS);
    amps.push_back(std::abs(run.state().current_a));
    speeds.push_back(std::abs(run.state().speed_rad_s));
    sags.push_back(open_v - run.battery_voltage_v());
    ways.push_back(run.state().bolt_m);
    const double before_w = watts;
    watts = run.battery_voltage_v() * run.battery_current_a();
    got.energy_j += kWorldStepS * (before_w + watts) / 2;
  }
  got.current_a = peak_of(amps);
  got.speed_rad_s = peak_of(speeds);
  got.sag_v = peak_of(sags);
  got.travel_m = peak_of(ways);
  got.cut_s = run.cut_s().value_or(0);
  got.charge = experiment.pack_state.soc - run.pack_state().soc;
  got.end_m = run.state().bolt_m;
  return got;
}

void check_same(const Scalars& whole, const Scalars& half, double share) {
  const auto same = [&](const char* name, double a, double b) {
    INFO(name << ": " << a << " and with half the step " << b);
    CHECK(std::abs(a - b) <= share * std::abs(b));
  };
  same("peak current", whole.current_a.value, half.current_a.value);
  same("its time", whole.current_a.time_s, half.current_a.time_s);
  same("peak speed", whole.speed_rad_s.value, half.speed_rad_s.value);
  same("sag", whole.sag_v.value, half.sag_v.value);
  same("its time", whole.sag_v.time_s, half.sag_v.time_s);
  same("furthest", whole.travel_m.value, half.travel_m.value);
  same("cut", whole.cut_s, half.cut_s);
  same("energy", whole.energy_j, half.energy_j);
  same("charge", whole.charge, half.charge);
  same("end", whole.end_m, half.end_m);
}

}  // namespace

TEST_CASE("half the step of motor and battery changes no scalar of a reference run by 0.1 %") {
  const CsvTable reference = CsvTable::oracle("reference_scalars.csv");
  REQUIRE(reference.size() == 10);
  for (std::size_t row = 0; row < reference.size(); ++row) {
    const std::string name = reference.text(row, "case");
    CAPTURE(name);
    const DriveExperiment experiment =
        experiment_of(reference, row, locktwin::tests::reference_case(name));
    check_same(scalars_of(experiment, kWorldStepS), scalars_of(experiment, kWorldStepS / 2), 0.001);
  }
}

TEST_CASE("the comparison of steps sees a small change of the physics") {
  const CsvTable reference = CsvTable::oracle("reference_scalars.csv");
  const ReferenceCase run = locktwin::tests::reference_case("lock");
  const DriveExperiment experiment = experiment_of(reference, 0, run);
  DriveExperiment other = experiment;
  other.load.extra_friction_n = 1.2;  // a tenth of one force
  const Scalars a = scalars_of(experiment, kWorldStepS);
  const Scalars b = scalars_of(other, kWorldStepS);
  CHECK(std::abs(a.cut_s - b.cut_s) > 0.001 * a.cut_s);
  CHECK(std::abs(a.energy_j - b.energy_j) > 0.001 * a.energy_j);
}
