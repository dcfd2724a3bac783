#include "sim/trace/csv_trace.h"

#include <sstream>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

std::vector<std::string> rows_of(const std::string& csv) {
  std::vector<std::string> rows;
  std::size_t at = 0;
  for (std::size_t end = csv.find("\r\n"); end != std::string::npos; end = csv.find("\r\n", at)) {
    rows.push_back(csv.substr(at, end - at));
    at = end + 2;
  }
  CHECK(at == csv.size());
  return rows;
}

}  // namespace

TEST_CASE("a CSV trace is a table with a row for each moment at which something is another") {
  Home home;
  std::ostringstream out;
  CsvTrace trace(out, home.world, choose_signals({"core.lock_state", "bolt.position_mm"}));
  home.world.add_observer(trace);
  home.insert_battery();
  home.done("press_inside_button");
  home.run(std::chrono::seconds(5));
  trace.finish(home.world);
  home.world.remove_observer(trace);
  const std::vector<std::string> rows = rows_of(out.str());
  REQUIRE(rows.size() > 100);
  CHECK(rows[0] == "t_us,bolt.position_mm,core.lock_state,happened");
  CHECK(rows[1] == "0,0,unknown,");
  long before = -1;
  bool locked = false;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    CHECK(std::count(rows[i].begin(), rows[i].end(), ',') >= 3);
    CHECK(std::stol(rows[i]) >= before);
    before = std::stol(rows[i]);
    locked = locked || rows[i].find("bolt.locked cause=inside_button") != std::string::npos;
  }
  CHECK(locked);
  CHECK_THAT(rows.back(), ContainsSubstring(",locked,"));
}

TEST_CASE("with several locks a column says whose it is, and no row has a digit that was typed",
          "[GEN-2][TWN-3]") {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {4, 0}}};
  Home home(config);
  std::ostringstream out;
  CsvTrace trace(out, home.world, choose_signals({"garden/door.shut", "cloud.up", "states"}));
  home.world.add_observer(trace);
  home.insert_battery();
  home.enter("739164");
  home.run(std::chrono::seconds(1));
  home.world.remove_observer(trace);
  trace.finish(home.world);
  CHECK_THAT(out.str(), ContainsSubstring(",garden/door.shut,") && ContainsSubstring(",cloud.up,"));
  CHECK_THAT(out.str(), !ContainsSubstring("739164"));
  CHECK_THROWS_AS(CsvTrace(out, home.world, choose_signals({"yard/door.shut"})), BadInput);
}

TEST_CASE("the last row of a trace tells what has changed at rest without a step", "[CLK-1]") {
  Home home;
  locktwin::tests::move_in(home);  // an app sets the clock
  home.run(std::chrono::minutes(1));
  home.done("remove_battery");
  home.run(std::chrono::minutes(1));
  std::ostringstream out;
  CsvTrace trace(out, home.world, choose_signals({"clock.kept"}));
  home.world.add_observer(trace);
  home.run(std::chrono::hours(24 * 30));
  trace.finish(home.world);
  home.world.remove_observer(trace);
  const std::vector<std::string> rows = rows_of(out.str());
  CHECK(rows[1].ends_with(",true,"));
  CHECK(rows.back().ends_with(",false,"));
}
