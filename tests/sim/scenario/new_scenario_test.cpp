// A scenario to begin with.
#include "sim/scenario/new_scenario.h"

#include "sim/scenario/runner.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("a new scenario passes as it is, and says what was answered") {
  const std::string text =
      new_scenario_text({"The \"button\" locks", "Because.", {"LCK-2", "TWN-1"}, "../schema.json"});
  const Scenario scenario = parse_scenario("new.json", text);
  CHECK(scenario.title == "The \"button\" locks");
  CHECK(scenario.covers == std::vector<std::string>{"LCK-2", "TWN-1"});
  CHECK(run_scenario(scenario).verdict == Verdict::passed);
}

TEST_CASE("a file is named after its title") {
  CHECK(file_name_of("The button on the rear panel locks.") ==
        "the_button_on_the_rear_panel_locks");
  CHECK(file_name_of("Ann's PIN: 5 tries!") == "anns_pin_5_tries");
  CHECK(file_name_of("鎖") == "scenario");
}
