// Scenarios of several locks: how they are written, and what is wrong with them.
#include "sim/lock/lock.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/scenario.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

const std::string kTwo = R"("setup": {"locks": [{"name": "front"}, {"name": "garden"}]}, )";

std::string scenario_with(const std::string& rest) {
  return R"({"title": "t", "why": "w", "covers": ["TWN-3"],)"
         "\n" +
         rest + "}";
}

std::string with_step_of_two(const std::string& step) {
  return scenario_with(kTwo + "\n\"steps\": [\n" + step + "]");
}

std::string error_of_file(const std::string& text) {
  try {
    parse_scenario("s.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "was accepted";
}

std::string error_of_locks(const std::string& locks) {
  return error_of_file(
      scenario_with("\"setup\": {\"locks\": " + locks + "},\n\"steps\": [{\"wait\": \"1s\"}]"));
}

RunResult run_text(const std::string& text) {
  return run_scenario(parse_scenario("s.json", text));
}

}  // namespace

TEST_CASE("what is said of one lock stands in the entry of each", "[TWN-3]") {
  const Scenario scenario = parse_scenario("s.json", scenario_with(R"("setup": {
    "date": "2027-01-01T00:00:00Z",
    "locks": [
      {"name": "front", "users": [{"name": "Ann", "pin": "482915"}]},
      {"name": "garden", "body": "5085", "battery": null, "at_m": [10, -2.5],
       "door": {"hanging": "left"}, "parameters": {"motor.winding_ohm": 5}},
      {"name": "後門"}]},
    "steps": [{"wait": "1s"}])"));
  const std::vector<SetupLock>& locks = scenario.setup.locks;
  REQUIRE(locks.size() == 3);
  CHECK(locks[0].users.size() == 1);
  CHECK(locks[1].users.empty());
  CHECK_FALSE(locks[1].insert_battery);
  CHECK_FALSE(locks[1].body.door_sensor);
  CHECK(locks[1].spot.x_m == 10);
  CHECK(locks[1].spot.y_m == -2.5);
  CHECK(locks[2].name == "後門");
  CHECK(locks[2].spot.x_m == 8);
  const WorldConfig config = config_of(scenario, 7);
  CHECK(config.seed == 7);
  CHECK(config.locks.at(1).plant.door.hanging == locktwin::model::Hanging::left);
}

TEST_CASE("names of locks that cannot be told apart or written are told with their place") {
  CHECK_THAT(error_of_locks(R"([{"name": "a"}, {"name": "a"}])"),
             ContainsSubstring("s.json:2:45: another lock is called 'a'; choose another name"));
  for (const char* name : {"", "a/b", "2nd", "a b", "a\\u0001", "."}) {
    CHECK_THAT(error_of_locks(R"([{"name": ")" + std::string(name) + "\"}]"),
               ContainsSubstring("s.json:2:30: a lock's name has 1 to 40 letters"));
  }
  CHECK_THAT(error_of_locks(R"([{"body": "5085"}])"), ContainsSubstring("name"));
  CHECK_THAT(error_of_locks("[]"), ContainsSubstring("s.json:2:20: a world has 1 to 100 locks"));
  CHECK_THAT(error_of_locks(R"([{"name": "a", "at_m": [1]}])"),
             ContainsSubstring("'at_m' needs two numbers in metres"));
}

TEST_CASE("what belongs into a lock's entry is refused beside the list") {
  CHECK_THAT(
      error_of_file(scenario_with(R"("setup": {"body": "5085", "locks": [{"name": "a"}]},
    "steps": [{"wait": "1s"}])")),
      ContainsSubstring("s.json:2:19: beside 'locks', 'body' belongs into the lock's entry"));
}

TEST_CASE("a lock that is not there is told with its place and the nearest name") {
  for (const char* step :
       {R"({"do": "press_inside_button", "lock": "gardn"})",
        R"({"fault": "motor.stuck", "value": 1, "lock": "gardn"})",
        R"({"do": "phone_link_locks", "phone": "ann", "other": "gardn"})",
        R"({"expect": "gardn/bolt.position_mm", "below": 1})",
        R"({"expect": "gardn/access.granted"})",
        R"({"wait": "gardn/door.shut", "is": true, "within": "1s"})",
        R"({"repeat": 2, "steps": [{"wait": "1s"}], "until": {"expect": "gardn/app.home"}})"}) {
    CAPTURE(step);
    CHECK_THAT(error_of_file(with_step_of_two(step)),
               ContainsSubstring("gardn'; did you mean 'garden'?"));
    CHECK_THAT(error_of_file(with_step_of_two(step)), ContainsSubstring("s.json:4:"));
  }
  CHECK_THAT(error_of_file(with_step_of_two(R"({"do": "press_inside_button", "lock": 2})")),
             ContainsSubstring("s.json:4:39: lock: the name of a lock is needed"));
}

TEST_CASE("what is of all locks together takes no lock") {
  CHECK_THAT(error_of_file(with_step_of_two(R"({"expect": "garden/cloud.up", "is": true})")),
             ContainsSubstring("cloud.up is of all locks together"));
  CHECK_THAT(
      error_of_file(with_step_of_two(R"({"do": "set_cloud", "state": "up", "lock": "garden"})")),
      ContainsSubstring("set_cloud is about no lock; leave 'lock' out"));
}

TEST_CASE("a scenario of one lock may call it by its name") {
  CHECK(run_text(scenario_with(R"("steps": [{"do": "press_inside_button", "lock": "front"},
    {"expect": "front/bolt.locked", "within": "3s"},
    {"expect": "front/bolt.position_mm", "above": 21}])"))
            .verdict == Verdict::passed);
}

TEST_CASE("every lock has its own bolt, events and prompts", "[TWN-3]") {
  const RunResult result = run_text(with_step_of_two(R"(
    {"do": "press_inside_button", "lock": "garden"},
    {"expect": "garden/bolt.locked", "within": "3s"},
    {"expect": "garden/bolt.position_mm", "above": 21},
    {"expect": "bolt.locked", "times": 0},
    {"expect": "bolt.position_mm", "below": 1})"));
  CHECK(result.verdict == Verdict::passed);
}

TEST_CASE("a failure says which lock is meant, and that another one did it") {
  const RunResult result = run_text(with_step_of_two(R"(
    {"do": "press_inside_button"}, {"expect": "garden/bolt.locked", "within": "3s"})"));
  REQUIRE(result.failure);
  CHECK(result.failure->expected == "garden/bolt.locked within 3s");
  CHECK_THAT(result.failure->seen, ContainsSubstring("only that of another lock: bolt.locked"));
}

TEST_CASE("a person who comes to one door has left the other", "[TWN-3][UNL-1]") {
  const RunResult result = run_text(with_step_of_two(R"(
    {"do": "present_face", "person": "Ann", "for": "1min", "meanwhile": true},
    {"expect": "face_module.present", "is": true, "within": "1s"},
    {"do": "present_face", "person": "Bob", "for": "1min", "lock": "garden", "meanwhile": true},
    {"expect": "face_module.present", "is": true},
    {"do": "present_face", "person": "Ann", "for": "1min", "lock": "garden", "meanwhile": true},
    {"expect": "garden/face_module.present", "is": true, "within": "1s"},
    {"expect": "face_module.present", "is": false})"));
  INFO(result.message << (result.failure ? result.failure->expected + result.failure->seen : ""));
  CHECK(result.verdict == Verdict::passed);
}
