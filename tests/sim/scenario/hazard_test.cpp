// TWN-7: a scenario that shows how a fault makes the lock lie in spite of the firmware.
#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::string hazardous_scenario(const std::string& hazard, const std::string& steps) {
  return R"({"title": "t", "why": "w", "covers": ["TWN-7"], "hazard": ")" + hazard +
         R"(", "steps": [)" + steps + "]}";
}

const std::string kLockInTime =
    R"({"do": "press_inside_button"}, {"expect": "bolt.locked", "within": "3s"})";
const std::string kLie = R"({"fault": "switch.bolt_out_stuck_made", "value": 1},
                            {"do": "press_handle", "side": "inside"}, {"wait": "1s"})";

RunResult run_hazardous(const std::string& steps) {
  return run_scenario(parse_scenario("s.json", hazardous_scenario("TWN-1", steps)));
}

std::string refusal_of_hazard(const std::string& hazard, const std::string& steps) {
  try {
    parse_scenario("s.json", hazardous_scenario(hazard, steps));
  } catch (const BadInput& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a hazard that shows passes, is counted, and the run goes on behind it", "[TWN-7]") {
  const RunResult result =
      run_hazardous(kLockInTime + "," + kLie +
                    R"(, {"expect": "sensor.fault"}, {"expect": "bolt.position_mm", "below": 1})");
  CHECK(result.verdict == Verdict::passed);
  CHECK(result.hazards == 1);
}

TEST_CASE("a hazard that never shows is a failure", "[TWN-7]") {
  const RunResult result = run_hazardous(
      kLockInTime + R"(, {"fault": "mechanism.dry_factor", "value": 2}, {"wait": "1s"})");
  CHECK(result.verdict == Verdict::failed);
  REQUIRE(result.failure);
  CHECK(result.failure->expected == "the hazard shows: twin.told_is_true is false");
}

TEST_CASE("what a scenario expects still has to hold beside its hazard", "[TWN-7]") {
  CHECK(
      run_hazardous(kLockInTime + "," + kLie + R"(, {"expect": "core.lock_state", "is": "locked"})")
          .verdict == Verdict::failed);
}

TEST_CASE("a hazard without the fault that is its cause is bad input", "[TWN-7]") {
  CHECK(
      refusal_of_hazard("TWN-1", kLockInTime).find("a hazard needs the fault that is its cause") !=
      std::string::npos);
  CHECK(refusal_of_hazard("TWN-2", kLockInTime + "," + kLie).find("hazard") != std::string::npos);
  CHECK(refusal_of_hazard("TWN-1", kLockInTime + "," + kLie).empty());
}
