#include "sim/plant/charge_experiment.h"

#include <nlohmann/json.hpp>

#include "sim/plant/plant_experiment.h"
#include "tests/support/catch.h"
#include "tests/support/csv_table.h"

using namespace locktwin::sim;
using locktwin::tests::CsvTable;
using nlohmann::json;

namespace {

CsvTable run(const json& experiment) {
  CsvWriter csv;
  run_plant_experiment("e.json", experiment.dump(), csv);
  return CsvTable(csv.text());
}

}  // namespace

TEST_CASE("an empty pack is charged by 1 A up to 8.4 V and then with less", "[INS-1]") {
  const CsvTable table = run({{"kind", "charge"}});
  const std::size_t last = table.size() - 1;
  CHECK(table.number(0, "i_batt_A") == -1);
  for (std::size_t row = 1; row < last; ++row) {
    CHECK(table.number(row, "v_batt_V") <= 8.4 + 1e-6);
    CHECK(table.number(row, "soc") > table.number(row - 1, "soc"));
  }
  CHECK(table.number(last, "i_batt_A") == 0);
  CHECK(table.number(last, "soc") > 0.99);
}

TEST_CASE("a charger of too high a voltage is stopped by the pack's protection") {
  const CsvTable table = run({{"kind", "charge"}, {"cell_v", 4.4}, {"soc", 0.9}});
  double highest_v = 0;
  for (std::size_t row = 0; row < table.size(); ++row) {
    highest_v = std::max(highest_v, table.number(row, "v_batt_V"));
  }
  CHECK(highest_v > 8.5);
  CHECK(highest_v < 8.6);  // 4.28 V a cell within a row
}

TEST_CASE("an aged pack is full with less") {
  const auto hours = [](double cycles) {
    const CsvTable table = run({{"kind", "charge"}, {"cycles", cycles}});
    return table.number(table.size() - 1, "t_s") / 3600;
  };
  CHECK(hours(800) < 0.9 * hours(0));
}

TEST_CASE("the days of a household are counted until 20 %") {
  const CsvTable table = run({{"kind", "days"}});
  const std::size_t last = table.size() - 1;
  CHECK_THAT(table.number(last, "t_days"), WithinRel(91.6, 0.01));
  CHECK(table.number(last, "soc") == 0.2);
  CHECK(table.size() == 93);
}

TEST_CASE("an aged pack is discharged sooner") {
  const auto end_s = [](double cycles) {
    const CsvTable table = run({{"kind", "discharge"}, {"cycles", cycles}});
    return table.number(table.size() - 1, "t_s");
  };
  CHECK(end_s(800) < 0.8 * end_s(0));
  CHECK(end_s(800) > 0.7 * end_s(0));
}
