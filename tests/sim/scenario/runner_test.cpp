#include "sim/scenario/runner.h"

#include "sim/world/world.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Scenario scenario_of(const std::string& rest) {
  return parse_scenario("s.json",
                        "{\"title\": \"t\", \"why\": \"w\", \"covers\": [],\n" + rest + "}");
}

RunResult run_steps(const std::string& steps) {
  return run_scenario(scenario_of("\"steps\": [\n" + steps + "]"));
}

RunResult run_always(const std::string& always) {
  return run_scenario(scenario_of(R"("steps": [{"do": "press_inside_button"}, {"wait": "3s"}],
    "always": [)" + always + "]"));
}

constexpr const char* kLocks =
    R"({"do": "press_inside_button"},
       {"expect": "bolt.locked", "with": {"cause": "inside_button"}, "within": "3s"},
       {"expect": "bolt.position_mm", "above": 21},
       {"expect": "bolt.position_mm", "above": 21, "for": "5s"},
       {"expect": "core.lock_state", "is": "locked", "at": "1min"})";

}  // namespace

TEST_CASE("a scenario that holds passes, with its counts and a hash") {
  const RunResult result = run_steps(kLocks);
  CHECK(result.verdict == Verdict::passed);
  CHECK_FALSE(result.failure);
  CHECK(result.steps > 100);
  CHECK(result.simulated - result.time_zero == std::chrono::minutes(1));
}

TEST_CASE("the same scenario and seed end in the same state; another seed in another") {
  const Scenario scenario =
      scenario_of(R"("setup": {"users": [{"pin": "482915"}]}, "steps": [{"wait": "1s"}])");
  const RunResult once = run_scenario(scenario);
  const RunResult twice = run_scenario(scenario);
  RunOptions other_seed;
  other_seed.seed = 99;
  const RunResult other = run_scenario(scenario, other_seed);
  CHECK(once.verdict == Verdict::passed);
  CHECK(once.hash == twice.hash);
  CHECK(once.steps == twice.steps);
  CHECK(other.verdict == Verdict::passed);
  CHECK(other.hash != once.hash);
  CHECK(other.seed == 99);
}

TEST_CASE("a repetition ends with the try that meets its end, and fails after the last one") {
  const std::string tries =
      R"("steps": [{"do": "press_inside_button"}, {"wait": "2s"},
                   {"do": "open_door", "side": "inside"}, {"do": "shut_door"}, {"wait": "3s"}])";
  const auto run_until = [&](const std::string& count, const std::string& until) {
    return run_steps("{\"repeat\": " + count + ", " + tries + ", \"until\": " + until + "}");
  };
  const std::string locked = R"({"expect": "bolt.locked", "within": "5s"})";
  const RunResult once = run_until("1", locked);
  const RunResult often = run_until("9", locked);
  CHECK(once.verdict == Verdict::passed);
  CHECK(often.hash == once.hash);  // no more tries than it takes
  const RunResult never = run_until("3", R"({"expect": "alarm.jam", "within": "1s"})");
  CHECK(never.verdict == Verdict::failed);
  REQUIRE(never.failure);
  CHECK_THAT(never.failure->expected, ContainsSubstring("alarm.jam within 1s"));
  CHECK(never.simulated > 2 * (once.simulated - once.time_zero));
}

TEST_CASE("an invariant that breaks while a repetition waits for its end fails the run") {
  const RunResult result = run_scenario(scenario_of(
      R"("steps": [{"repeat": 3, "steps": [{"do": "press_inside_button"}],
                    "until": {"expect": "alarm.jam", "within": "5s"}}],
         "always": [{"signal": "bolt.position_mm", "below": 10}])"));
  CHECK(result.verdict == Verdict::failed);
  REQUIRE(result.failure);
  CHECK_THAT(result.failure->expected, ContainsSubstring("always: bolt.position_mm below 10"));
}

TEST_CASE("a number that stays short fails with the nearest approach and what came before") {
  const RunResult result = run_steps(
      R"({"do": "press_inside_button", "meanwhile": true, "note": "go"},
         {"expect": "bolt.position_mm", "above": 30, "within": "2s", "note": "too far"})");
  CHECK(result.verdict == Verdict::failed);
  REQUIRE(result.failure);
  CHECK(result.failure->place == Place{4, 10});
  CHECK(result.failure->note == "too far");
  CHECK(result.failure->expected == "bolt.position_mm above 30 mm within 2s");
  CHECK_THAT(result.failure->seen, ContainsSubstring("22.") && ContainsSubstring(" mm"));
  CHECK(result.failure->at == std::chrono::seconds(2));
  REQUIRE_FALSE(result.failure->before.empty());
  CHECK_THAT(result.failure->before.back(), ContainsSubstring("locked"));
}

TEST_CASE("each way of expecting can fail") {
  const auto [steps, seen] = GENERATE(table<std::string, std::string>({
      {R"({"expect": "bolt.position_mm", "above": 1})", "0 mm"},
      {R"({"expect": "core.lock_state", "is": "locked"})", "unlocked"},
      {R"({"do": "press_inside_button", "meanwhile": true},
          {"expect": "bolt.position_mm", "below": 5, "for": "3s"})",
       " after 0."},
      {R"({"wait": "2s"}, {"expect": "core.awake", "is": false, "at": "1s"})", "already over"},
      {R"({"expect": "core.awake", "is": true, "at": "1min"})", "false"},
      {R"({"expect": "door.opened", "within": "1s"})", "it has not happened"},
      {R"({"expect": "door.opened"})", "it has not happened"},
      {R"({"expect": "door.opened", "at": "2s"})", "it has not happened"},
      {R"({"wait": "door.opened", "within": "1s"})", "it has not happened"},
      {R"({"do": "press_inside_button"}, {"expect": "bolt.locked", "times": 0, "for": "3s"})",
       "1 time"},
      {R"({"do": "press_inside_button"},
          {"expect": "bolt.locked", "with": {"cause": "automatic"}, "within": "3s"})",
       "bolt.locked cause=inside_button method=none at"},
      {R"({"do": "press_inside_button"}, {"wait": "3s"}, {"do": "press_inside_button"},
          {"expect": "bolt.locked", "within": "3s"})",
       "before what is done"},
      {R"({"repeat": 2, "steps": [{"do": "open_door", "side": "inside"},
                                  {"expect": "door.opened", "within": "1s"}]})",
       "only"},
  }));
  CAPTURE(steps);
  const RunResult result = run_steps(steps);
  REQUIRE(result.verdict == Verdict::failed);
  CHECK_THAT(result.failure->seen, ContainsSubstring(seen));
}

TEST_CASE("a `do` takes as long as the people need, unless it says meanwhile") {
  const RunResult waits = run_steps(R"({"do": "type_keys", "keys": "12345", "rhythm": "1s"})");
  const RunResult goes_on =
      run_steps(R"({"do": "type_keys", "keys": "12345", "rhythm": "1s", "meanwhile": true})");
  CHECK(waits.simulated - waits.time_zero == std::chrono::milliseconds(4400));
  CHECK(goes_on.simulated == goes_on.time_zero);
}

TEST_CASE("an invariant that breaks ends the run at that step") {
  const RunResult signal = run_always(R"({"signal": "bolt.position_mm", "below": 10})");
  CHECK(signal.verdict == Verdict::failed);
  REQUIRE(signal.failure);
  CHECK(signal.failure->expected == "always: bolt.position_mm below 10 mm");
  CHECK_THAT(signal.failure->seen, ContainsSubstring("10."));
  CHECK(signal.simulated < std::chrono::seconds(1));

  const RunResult event = run_always(R"({"event": "bolt.locked", "times": 0})");
  CHECK(event.verdict == Verdict::failed);
  const RunResult too_seldom = run_always(R"({"event": "bolt.locked", "times": 2})");
  CHECK(too_seldom.verdict == Verdict::failed);
  CHECK(too_seldom.failure->seen == "1 time");
}

TEST_CASE("invariants that hold, and those whose `when` does not, let a run pass") {
  CHECK(run_always(R"({"event": "bolt.locked", "times": 1})").verdict == Verdict::passed);
  CHECK(run_always(R"({"signal": "bolt.position_mm", "below": 10,
                       "when": {"signal": "door.angle_deg", "above": 5}})")
            .verdict == Verdict::passed);
  CHECK(run_always(R"({"signal": "bolt.position_mm", "below": 10,
                       "when": {"signal": "door.angle_deg", "below": 5}})")
            .verdict == Verdict::failed);
}

TEST_CASE("a fault that never shows makes a passing run invalid, and no failing one") {
  const RunResult idle = run_steps(R"({"fault": "door.warp_mm", "value": 5}, {"wait": "10s"})");
  CHECK(idle.verdict == Verdict::invalid);
  CHECK(idle.message ==
        "never took effect: door.warp_mm; something has to use the part while the fault is on it");
  const RunResult failing =
      run_steps(R"({"fault": "door.warp_mm", "value": 5}, {"expect": "door.opened"})");
  CHECK(failing.verdict == Verdict::failed);
  const RunResult showing = run_steps(
      R"({"fault": "door.warp_mm", "value": 4}, {"do": "press_inside_button"}, {"wait": "5s"})");
  CHECK(showing.verdict == Verdict::passed);
}

TEST_CASE("the setup enrols through the keypad and ends dark, at time zero") {
  const RunResult result = run_scenario(scenario_of(R"(
    "setup": {"users": [{"pin": "482915"}]},
    "steps": [{"expect": "core.users", "is": 1, "at": "0s"},
              {"expect": "core.panel", "is": "dark"},
              {"expect": "user.added", "times": 0}])"));
  CHECK(result.verdict == Verdict::passed);
  CHECK(result.time_zero > std::chrono::seconds(20));
}

TEST_CASE("a setup that fails is reported as such") {
  Scenario scenario = scenario_of(R"("setup": {"users": [{"pin": "482915"}]},
                                     "steps": [{"wait": "1s"}])");
  scenario.setup.locks[0].users[0].pin =
      "123456";  // weak: no file can hold it, the keypad refuses it
  const RunResult result = run_scenario(scenario);
  CHECK(result.verdict == Verdict::failed);
  REQUIRE(result.failure);
  CHECK(result.failure->note == "in the setup");
  CHECK(result.failure->place == Place{2, 10});
  CHECK_THAT(result.failure->expected, ContainsSubstring("core.panel is setup_repeat"));
}

TEST_CASE("a setup can be carried out on a world that someone else drives on") {
  World world;
  const Scenario scenario = scenario_of(R"("setup": {"users": [{"pin": "482915"}]},
                                           "steps": [{"wait": "1s"}])");
  CHECK_FALSE(set_up(world, scenario.setup));
  CHECK(find_signal("core.users")->read(world) == 1);
}

TEST_CASE("a run that does not come to an end fails at its limits, with a clear sentence") {
  const auto [steps, place] = GENERATE(table<std::string, Place>({
      {R"({"repeat": 100000, "steps": [{"do": "press_key", "key": "1"}]})", {3, 30}},
      {R"({"repeat": 100000, "steps": [{"wait": "0s"}]})", {3, 30}},
      {R"({"wait": "3650d"}, {"wait": "3650d"})", {3, 20}},
      // A strike that is moved into the thrown bolt holds it under a load that never rests.
      {R"({"do": "press_inside_button"}, {"wait": "4s"}, {"do": "adjust_strike", "mm": 15},
{"wait": "30d"})",
       {4, 1}},
  }));
  CAPTURE(steps);
  RunOptions options;
  options.limits = {20'000, std::chrono::years(19)};
  const RunResult result = run_scenario(scenario_of("\"steps\": [\n" + steps + "]"), options);
  REQUIRE(result.verdict == Verdict::failed);
  CHECK(result.failure->place.line == place.line);
  CHECK(result.failure->place.column == place.column);
  CHECK(result.failure->expected == "a run that ends within 20000 steps and 19 simulated years");
  CHECK_THAT(result.failure->seen, ContainsSubstring("and no end"));
  CHECK(result.steps <= 20'000);
}

TEST_CASE("the limits of every run are 50 million steps and 50 years") {
  CHECK(Limits{}.steps == 50'000'000);
  CHECK(Limits{}.simulated > std::chrono::days(50 * 365));
}
