#include "sim/plant/discharge_experiment.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "model/energy/open_circuit_voltage.h"
#include "sim/plant/plant_experiment.h"
#include "tests/support/catch.h"
#include "tests/support/csv_table.h"

using namespace locktwin::sim;
using locktwin::tests::CsvTable;
using nlohmann::json;

namespace {

CsvTable discharge(json experiment) {
  experiment["kind"] = "discharge";
  CsvWriter csv;
  run_plant_experiment("e.json", experiment.dump(), csv);
  return CsvTable(csv.text());
}

// The equations written out once more for 2S at 25 °C, by short Euler steps and libm.
double time_to_fall_s(double amps, double until_v) {
  double soc = 1, v1 = 0, v2 = 0, time_s = 0;
  constexpr double kStepS = 0.01;
  for (;; time_s += kStepS) {
    const double f = 1 + 1.5 * std::exp(-soc / 0.08);
    const double cell_v = locktwin::model::open_circuit_voltage_v(soc) - v1 - v2;
    if (2 * (cell_v - amps * 0.028 * f) - amps * 0.06 <= until_v) return time_s;
    v1 += kStepS * (amps / 200 - v1 / (0.015 * f * 200));
    v2 += kStepS * (amps / 4000 - v2 / (0.020 * f * 4000));
    soc -= kStepS * amps / 18000;
  }
}

}  // namespace

TEST_CASE("a discharge ends where the equations, integrated another way, end it") {
  for (const double amps : {1.0, 5.0}) {
    const CsvTable table = discharge({{"current_a", amps}, {"until_v", 6.0}});
    const std::size_t last = table.size() - 1;
    CHECK_THAT(table.number(last, "t_s"), WithinRel(time_to_fall_s(amps, 6.0), 0.0002));
    CHECK_THAT(table.number(last, "v_batt_V"), WithinAbs(6.0, 1e-6));
  }
}

TEST_CASE("rows come every ten seconds and the last one at the crossing") {
  const CsvTable table = discharge({{"soc", 0.1}, {"current_a", 2}});
  const std::size_t last = table.size() - 1;
  REQUIRE(last > 10);
  for (std::size_t row = 0; row < last; ++row) {
    CHECK_THAT(table.number(row, "t_s"), WithinAbs(10.0 * static_cast<double>(row), 1e-6));
    CHECK(table.number(row, "v_batt_V") > 6.0);
    CHECK(table.number(row, "i_batt_A") == 2);
  }
  CHECK(table.number(last, "t_s") - table.number(last - 1, "t_s") <= 10);
  const double drawn = 2 * table.number(last, "t_s") / 18000;
  CHECK_THAT(table.number(last, "soc"), WithinAbs(0.1 - drawn, 1e-9));
}

TEST_CASE("cold brings the end of a discharge forward") {
  const auto end_s = [](double temperature_c) {
    const CsvTable table = discharge({{"temperature_c", temperature_c}, {"current_a", 2}});
    return table.number(table.size() - 1, "t_s");
  };
  CHECK(end_s(-10) < 0.95 * end_s(25));
}

TEST_CASE("a pack below the limit already gives a single row") {
  const CsvTable table = discharge({{"soc", 0.0}, {"until_v", 6.0}});
  CHECK(table.size() == 1);
  CHECK(table.number(0, "t_s") == 0);
}

TEST_CASE("the one-cell pack is discharged by default to three volts") {
  const CsvTable table = discharge({{"pack", "1S"}, {"current_a", 4}});
  CHECK_THAT(table.number(table.size() - 1, "v_batt_V"), WithinAbs(3.0, 1e-6));
  CHECK(table.number(0, "v_batt_V") < 4.2);
}

TEST_CASE("the charge stays above nothing down to the lowest voltage and current") {
  for (const double amps : {0.01, 20.0}) {
    const CsvTable table = discharge({{"soc", 0.003}, {"current_a", amps}, {"until_v", 5.0}});
    CHECK(table.number(table.size() - 1, "soc") >= 0);
  }
}
