#include "sim/plant/drive_experiment.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/plant/drive_run.h"
#include "sim/plant/plant_experiment.h"
#include "tests/support/catch.h"
#include "tests/support/csv_table.h"
#include "tests/support/reference_case.h"

using namespace locktwin::sim;
using locktwin::tests::CsvTable;
using locktwin::tests::ReferenceCase;
using nlohmann::json;

namespace {

CsvTable table_of(const json& experiment) {
  CsvWriter csv;
  run_plant_experiment("e.json", experiment.dump(), csv);
  return CsvTable(csv.text());
}

json experiment_json(const CsvTable& table, std::size_t row, const ReferenceCase& run) {
  json experiment{{"kind", "drive"},
                  {"pack", table.text(row, "pack").substr(0, 2)},
                  {"soc", table.number(row, "soc0")},
                  {"temperature_c", table.number(row, "T_C")},
                  {"start_mm", run.start_m * 1000},
                  {"command", run.direction > 0 ? "lock" : "unlock"},
                  {"cut", run.switch_cuts    ? "switch"
                          : run.current_cuts ? "current"
                                             : "none"},
                  {"extra_friction_n", run.extra_friction_n},
                  {"jam_at_mm", nullptr},
                  {"latch", run.latch},
                  {"system_current_a", table.number(row, "Isys_A")},
                  {"window_s", table.number(row, "window_s")},
                  {"sample_ms", 0.02}};
  if (std::isfinite(run.obstacle_m)) experiment["jam_at_mm"] = run.obstacle_m * 1000;
  return experiment;
}

double magnitude(double value) {
  return std::fabs(value);
}

// Trapezoid rule over the table's rows.
double integral(const std::vector<double>& times, const std::vector<double>& values) {
  double sum = 0;
  for (std::size_t i = 1; i < times.size(); ++i) {
    sum += (times[i] - times[i - 1]) * (values[i] + values[i - 1]) / 2;
  }
  return sum;
}

// What the rows of an experiment say, in the terms of reference_scalars.csv.
struct Rows {
  std::vector<double> time, motor_a, speed, travel, volts, battery_a;

  explicit Rows(const CsvTable& table)
      : time(table.numbers("t_s")),
        motor_a(table.numbers("i_motor_A")),
        speed(table.numbers("w_rad_s")),
        travel(table.numbers("x_mm")),
        volts(table.numbers("v_batt_V")),
        battery_a(table.numbers("i_batt_A")) {
    std::ranges::transform(motor_a, motor_a.begin(), magnitude);
    std::ranges::transform(speed, speed.begin(), magnitude);
  }

  std::size_t strongest() const { return index(std::ranges::max_element(motor_a), motor_a); }
  std::size_t lowest() const { return index(std::ranges::min_element(volts), volts); }
  double energy_j() const {
    std::vector<double> watts(volts);
    for (std::size_t i = 0; i < watts.size(); ++i) watts[i] *= battery_a[i];
    return integral(time, watts);
  }
  // The last row in which the motor draws from the battery.
  double cut_s(double system_a) const {
    std::size_t last = battery_a.size() - 1;
    while (last > 0 && magnitude(battery_a[last] - system_a) < 1e-9) --last;
    return time[last];
  }

 private:
  static std::size_t index(std::vector<double>::const_iterator found,
                           const std::vector<double>& in) {
    return static_cast<std::size_t>(found - in.begin());
  }
};

void check_scalars(const CsvTable& reference, std::size_t row, const Rows& got) {
  const auto meets = [&](double value, const char* column) {
    CAPTURE(column);
    CHECK_THAT(value, WithinRel(reference.number(row, column), 0.005));
  };
  const double system_a = reference.number(row, "Isys_A");
  const double charge_mah = integral(got.time, got.battery_a) / 3.6;
  meets(got.motor_a[got.strongest()], "i_peak_A");
  meets(got.time[got.strongest()] * 1000, "t_ipeak_ms");
  meets(*std::ranges::max_element(got.speed), "w_max_rad_s");
  meets(got.volts[got.lowest()], "v_min_V");
  meets(got.time[got.lowest()] * 1000, "t_vmin_ms");
  meets(got.energy_j(), "E_batt_J");
  meets(charge_mah, "Q_batt_mAh");
  meets(charge_mah - system_a * got.time.back() / 3.6, "Q_motor_only_mAh");
  meets(got.travel.back(), "x_end_mm");
  meets(*std::ranges::max_element(got.travel), "x_max_mm");
  const double open_v = reference.number(row, "v_min_V") + reference.number(row, "sag_V");
  meets(open_v - got.volts[got.lowest()], "sag_V");
  if (!reference.text(row, "t_cut_s").empty()) meets(got.cut_s(system_a), "t_cut_s");
  if (!reference.text(row, "coast_mm").empty()) {
    const double end_mm = got.travel.back();
    meets(end_mm > 11 ? end_mm - 21 : 1 - end_mm, "coast_mm");
  }
}

}  // namespace

TEST_CASE("every scalar of every reference run is met within 0.5 %") {
  const CsvTable reference = CsvTable::oracle("reference_scalars.csv");
  REQUIRE(reference.size() == 10);
  for (std::size_t row = 0; row < reference.size(); ++row) {
    const std::string name = reference.text(row, "case");
    CAPTURE(name);
    const json experiment = experiment_json(reference, row, locktwin::tests::reference_case(name));
    check_scalars(reference, row, Rows(table_of(experiment)));
  }
}

TEST_CASE("the instant of the cut is met to two microseconds") {
  const CsvTable reference = CsvTable::oracle("reference_scalars.csv");
  for (std::size_t row = 0; row < reference.size(); ++row) {
    const std::string name = reference.text(row, "case");
    CAPTURE(name);
    const ReferenceCase run = locktwin::tests::reference_case(name);
    const DriveExperiment experiment =
        parse_drive_experiment(parse_located_json(experiment_json(reference, row, run).dump()));
    DriveRun drive(experiment);
    double travelled_s = -1;
    for (int step = 0; step <= 15'000 && travelled_s < 0; ++step) {
      drive.advance_to(step * 0.0001);
      if (drive.state().bolt_m >= 0.021 && run.direction > 0) travelled_s = step * 0.0001;
    }
    drive.advance_to(1.5);
    if (reference.text(row, "t_cut_s").empty()) {
      CHECK_FALSE(drive.cut_s());
      continue;
    }
    REQUIRE(drive.cut_s());
    CHECK_THAT(*drive.cut_s(), WithinAbs(reference.number(row, "t_cut_s"), 2e-6));
    const double expected_s = reference.number(row, "t_travel21mm_or_cut_s");
    CHECK_THAT(travelled_s > 0 ? travelled_s : *drive.cut_s(), WithinRel(expected_s, 0.001));
  }
}

TEST_CASE("the four whole runs lie on the reference, row by row") {
  const CsvTable scalars = CsvTable::oracle("reference_scalars.csv");
  for (std::size_t row = 0; row < 4; ++row) {
    const std::string name = scalars.text(row, "case");
    CAPTURE(name);
    json experiment = experiment_json(scalars, row, locktwin::tests::reference_case(name));
    experiment["sample_ms"] = 0.1;
    const CsvTable got = table_of(experiment);
    const CsvTable reference = CsvTable::oracle(name + ".csv");
    REQUIRE(got.size() == 15'001);
    const double cut_s = scalars.number(row, "t_cut_s");
    double worst_a = 0, worst_rad_s = 0, worst_mm = 0, worst_v = 0, worst_soc = 0;
    for (std::size_t i = 0; i < reference.size(); ++i) {
      const double time_s = reference.number(i, "t_s");
      const auto at = static_cast<std::size_t>(std::lround(time_s / 0.0001));
      // The reference cuts on its grid of 20 us, within which the current falls by a few per cent.
      if (std::fabs(time_s - cut_s) < 0.0015) continue;
      const auto apart = [&](const char* column) {
        return magnitude(got.number(at, column) - reference.number(i, column));
      };
      worst_a = std::max(worst_a, apart("i_motor_A"));
      worst_rad_s = std::max(worst_rad_s, apart("w_rad_s"));
      worst_mm = std::max(worst_mm, apart("x_mm"));
      worst_v = std::max(worst_v, apart("v_batt_V"));
      worst_soc = std::max(worst_soc, apart("soc"));
    }
    // 0.1 % of the range of each column; the reference's own start is 0.2 us late: 1.4 mA.
    CHECK(worst_a < 0.003);
    CHECK(worst_rad_s < 1.5);
    CHECK(worst_mm < 0.01);
    CHECK(worst_v < 0.001);
    CHECK(worst_soc < 1e-8);
  }
}

TEST_CASE("the table has the promised columns and one row per sample") {
  CsvWriter csv;
  run_plant_experiment("e.json", R"({"kind": "drive", "window_s": 0.01})", csv);
  CHECK(csv.text().starts_with(
      "t_s,i_motor_A,w_rad_s,x_mm,v_batt_V,i_batt_A,soc\n0,0,0,0,8.4,0,1\n"));
  const CsvTable table(csv.text());
  CHECK(table.size() == 101);
  CHECK(table.text(100, "t_s") == "0.01");
}

TEST_CASE("a list of commands drives the motor by the clock alone") {
  const json commands = json::parse(R"([{"at_s": 0.01, "drive": 1}, {"at_s": 0.11, "drive": 0},
                                        {"at_s": 0.5, "drive": -1}])");
  const CsvTable table =
      table_of({{"kind", "drive"}, {"command", commands}, {"start_mm", 5}, {"window_s", 0.6}});
  CHECK(table.number(100, "i_motor_A") == 0);
  CHECK(table.number(110, "i_motor_A") > 1);
  CHECK(table.number(1100, "i_batt_A") == 0);
  CHECK(table.number(4999, "x_mm") > 7);
  CHECK(table.number(4999, "w_rad_s") < 0.1);
  CHECK(table.number(6000, "w_rad_s") < -1000);
  CHECK(table.number(6000, "i_batt_A") > 0.1);
}

TEST_CASE("a movement towards a switch that is made already is cut at once") {
  const CsvTable table =
      table_of({{"kind", "drive"}, {"command", "lock"}, {"start_mm", 21.5}, {"window_s", 0.1}});
  CHECK(table.number(table.size() - 1, "x_mm") == 21.5);
}

TEST_CASE("the sampling does not change what is sampled") {
  const auto end_mm = [](double sample_ms) {
    const CsvTable table =
        table_of({{"kind", "drive"}, {"window_s", 0.9}, {"sample_ms", sample_ms}});
    return table.number(table.size() - 1, "x_mm");
  };
  CHECK_THAT(end_mm(0.07 * 10 / 7), WithinAbs(end_mm(10), 1e-6));
  CHECK_THAT(end_mm(0.03), WithinAbs(end_mm(10), 1e-6));
}

// A heavy start in the cold: its current is above the limit, and falling, when the blanking ends.
TEST_CASE("an over-current that is there when it first counts is cut 50 ms later") {
  const json experiment{{"kind", "drive"},
                        {"window_s", 0.3},
                        {"pack", "1S"},
                        {"soc", 0.116},
                        {"temperature_c", -6.3},
                        {"cut", "current"},
                        {"extra_friction_n", 42.6},
                        {"parameters", {{"bolt.friction_n", 13.9}, {"gear.efficiency", 0.45}}}};
  const DriveExperiment parsed = parse_drive_experiment(parse_located_json(experiment.dump()));
  DriveRun drive(parsed);
  drive.advance_to(0.1);
  const double at_first_a = drive.state().current_a;
  drive.advance_to(0.1001);
  REQUIRE(drive.state().current_a > 1.2);
  REQUIRE(drive.state().current_a < at_first_a);
  drive.advance_to(0.3);
  REQUIRE(drive.cut_s());
  CHECK_THAT(*drive.cut_s(), WithinAbs(0.15, 1e-9));
}
