#include "sim/campaign/inevitable.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Scenario steps_of(const std::string& steps) {
  return parse_scenario("why.json",
                        R"({"title": "t", "why": "w", "covers": [], "steps": [)" + steps + "]}");
}

}  // namespace

TEST_CASE("A failure that only a fault brings about is inevitable from the fault on") {
  const Scenario scenario = steps_of(R"({"wait": "4s"}, {"fault": "door.warp_mm", "value": 12},
      {"do": "press_inside_button", "meanwhile": true},
      {"expect": "bolt.locked", "within": "3s"})");
  InevitableOptions options;
  options.moments = 4;
  options.runs = 3;
  const Inevitable found = when_inevitable(scenario, options);
  REQUIRE(found.failure);
  REQUIRE(found.moments.size() == 4);
  for (const InevitableMoment& one : found.moments) CHECK(one.failed == one.runs);
  CHECK_THAT(inevitable_text(found, 0.95), ContainsSubstring("whatever chance does"));
}

TEST_CASE("The same question has the same answer for any number of jobs") {
  const Scenario scenario =
      steps_of(R"({"wait": "2s"}, {"expect": "bolt.position_mm", "above": 21})");
  InevitableOptions options;
  options.moments = 3;
  options.runs = 5;
  const Inevitable alone = when_inevitable(scenario, options);
  options.jobs = 3;
  CHECK(inevitable_text(alone, 0.95) == inevitable_text(when_inevitable(scenario, options), 0.95));
}

TEST_CASE("A scenario that holds has nothing to explain") {
  const Inevitable found = when_inevitable(steps_of(R"({"wait": "1s"})"), {});
  CHECK_FALSE(found.failure);
  CHECK_THAT(inevitable_text(found, 0.95), ContainsSubstring("holds"));
}
