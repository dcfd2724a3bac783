#include "sim/plant/door_experiment.h"

#include <nlohmann/json.hpp>

#include "sim/plant/plant_experiment.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/csv_table.h"

using namespace locktwin::sim;
using locktwin::tests::CsvTable;
using nlohmann::json;

namespace {

CsvTable door(json experiment) {
  experiment["kind"] = "door";
  CsvWriter csv;
  run_plant_experiment("e.json", experiment.dump(), csv);
  return CsvTable(csv.text());
}

}  // namespace

TEST_CASE("the door experiment tells each millisecond from the first to the last") {
  const CsvTable table = door({{"angle_deg", 20}, {"speed_rad_s", 0.1}, {"window_s", 0.25}});
  REQUIRE(table.size() == 251);
  CHECK_THAT(table.number(0, "angle_deg"), WithinAbs(20, 1e-9));
  CHECK_THAT(table.number(0, "speed_rad_s"), WithinAbs(0.1, 1e-9));
  CHECK_THAT(table.number(250, "t_s"), WithinAbs(0.25, 1e-9));
  CHECK(table.number(250, "angle_deg") > 20);
  CHECK(door({{"sample_ms", 50}, {"window_s", 0.25}}).size() == 6);
}

TEST_CASE("in the experiment a push of 0.8 rad/s latches the door and one of 0.6 does not") {
  const CsvTable fast = door({{"speed_rad_s", -0.8}, {"window_s", 6}});
  CHECK(fast.number(fast.size() - 1, "engaged") == 1);
  CHECK(fast.number(fast.size() - 1, "latch_mm") > 11);
  CHECK(fast.number(0, "engaged") == 0);
  const CsvTable slow = door({{"speed_rad_s", -0.6}, {"window_s", 6}});
  CHECK(slow.number(slow.size() - 1, "engaged") == 0);
}

TEST_CASE("in the experiment a free door meets the frame when the closed form says") {
  const CsvTable table = door({{"latch", false}, {"closer", nullptr}, {"window_s", 3}});
  std::size_t row = 0;
  while (table.number(row, "angle_deg") > 0.001) ++row;
  CHECK_THAT(table.number(row, "t_s"), WithinAbs(1.786, 0.02 * 1.786));
  CHECK_THAT(-table.number(row - 1, "speed_rad_s"), WithinAbs(0.762, 0.02 * 0.762));
  CHECK(table.number(row, "latch_mm") == 0);
}

// I w' = -Tc - c w with I = 10.8 kg m2, Tc = 1 N m, c = 0.5 N m s: the leaf stops after
// I/c ln(1 + c w0/Tc) = 4.820 s, at (I/c) (w0 - Tc/c ln(1 + c w0/Tc)) = 1.160 rad.
TEST_CASE("without latch and gasket a free swing from the shut door follows the closed form") {
  const json swing = {{"angle_deg", 0}, {"speed_rad_s", 0.5}, {"latch", false}, {"window_s", 6}};
  const CsvTable table = door(swing);
  std::size_t row = 0;
  while (row + 1 < table.size() && table.number(row, "speed_rad_s") > 1e-4) ++row;
  CHECK_THAT(table.number(row, "t_s"), WithinRel(4.820, 0.02));
  CHECK_THAT(table.number(table.size() - 1, "angle_deg"), WithinRel(66.47, 0.02));
  json pressed = swing;
  pressed["gasket"] = true;
  const CsvTable thrown = door(pressed);
  CHECK(thrown.number(100, "speed_rad_s") > 0.5);
}

TEST_CASE("a gasket can be taken away beside a latch too") {
  const json resting = {{"angle_deg", 0.15}, {"speed_rad_s", 0}, {"window_s", 0.1}};
  const auto end_deg = [&](bool gasket) {
    json experiment = resting;
    experiment["latch"] = false;
    experiment["gasket"] = gasket;
    const CsvTable table = door(experiment);
    return table.number(table.size() - 1, "angle_deg");
  };
  CHECK_THAT(end_deg(false), WithinAbs(0.15, 0.001));
  CHECK(end_deg(true) > 0.2);
  CHECK_THROWS_AS(door({{"gasket", 1}}), BadInput);
}

TEST_CASE("a door that starts at the strike starts with its latch pressed in") {
  const CsvTable table = door({{"angle_deg", 0.6}, {"speed_rad_s", 0}, {"window_s", 1}});
  CHECK(table.number(0, "latch_mm") > 5);
  CHECK(table.number(0, "latch_mm") < 8);
  CHECK(std::abs(table.number(5, "angle_deg") - 0.6) < 0.05);
}

TEST_CASE("a closer in the experiment shuts the door by itself") {
  const json closer = {{"spring_nm", 18}, {"damping_nm_s", 15}};
  const CsvTable table = door({{"speed_rad_s", 0}, {"closer", closer}, {"window_s", 20}});
  CHECK(table.number(table.size() - 1, "engaged") == 1);
}

TEST_CASE("the door experiment refuses what it does not know or cannot be") {
  CHECK_THROWS_AS(door({{"angle", 90}}), BadInput);
  CHECK_THROWS_AS(door({{"angle_deg", 400}}), BadInput);
  CHECK_THROWS_AS(door({{"sample_ms", 1.5}}), BadInput);
  CHECK_THROWS_AS(door({{"latch", "yes"}}), BadInput);
  CHECK_THROWS_AS(door({{"closer", 5}}), BadInput);
  CHECK_THROWS_AS(door({{"closer", {{"spring", 5}}}}), BadInput);
}
