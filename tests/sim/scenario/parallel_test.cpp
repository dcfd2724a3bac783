// Several people and phones at once, each in its own order.
#include <optional>
#include <string>

#include "sim/scenario/runner.h"
#include "sim/scenario/saved_run.h"
#include "tests/support/catch.h"
#include "tests/support/played_text.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

std::string text_of_tracks(const std::string& steps) {
  return R"({"title": "t", "why": "w", "covers": [], "setup": {"users": [{"pin": "482915"}]},
             "steps": [)" +
         steps + "]}";
}

RunResult run_tracks(const std::string& steps) {
  return run_scenario(parse_scenario("x.json", text_of_tracks(steps)));
}

std::string failure_of_tracks(const std::string& steps) {
  return locktwin::tests::failure_of_text(text_of_tracks(steps));
}

std::string complaint_of_tracks(const std::string& steps) {
  return locktwin::tests::complaint_of_text(text_of_tracks(steps));
}

// Ann opens the door slowly, Ben rings meanwhile.
const std::string kAnnAndBen = R"({"parallel": {
  "Ann": [{"do": "open_door", "side": "inside", "angle_deg": 50}, {"remember": "ann"},
          {"expect": "door.opened"}, {"wait": "3s"}, {"do": "shut_door"}],
  "Ben": [{"wait": "300ms"}, {"do": "press_key", "key": "5"}, {"wait": "400ms"},
          {"do": "press_key", "key": "bell"}, {"remember": "ben"},
          {"expect": "doorbell.rung", "within": "1s"}]}})";

}  // namespace

TEST_CASE("each track of a parallel step has its own order and waits for its own people") {
  // Ann's hand is at the leaf for two seconds; Ben's finger is back sooner.
  CHECK(failure_of_tracks(kAnnAndBen + R"(, {"expect": "= @ben", "below": "1.2s"},
                              {"expect": "= @ann", "above": "1.2s"})") == "");
  // Without tracks the second `do` waits until the first one's hand is gone.
  CHECK(failure_of_tracks(
            R"({"do": "open_door", "side": "inside", "angle_deg": 50, "meanwhile": true},
                      {"do": "press_key", "key": "5"}, {"remember": "ben"},
                      {"expect": "= @ben", "above": "1.2s"})") == "");
}

TEST_CASE("a parallel step is over when all of its tracks are") {
  CHECK(failure_of_tracks(R"({"parallel": {"a": [{"wait": "2s"}], "b": [{"wait": "5s"}],
      "c": [{"do": "press_key", "key": "5"}]}}, {"remember": "over"},
      {"expect": "= @over", "is": "5s"})") == "");
}

TEST_CASE("an event answers an expectation of every track that waits for it") {
  const std::string both = R"({"parallel": {
      "a": [{"do": "press_inside_button"}, {"expect": "bolt.locked", "within": "3s"}],
      "b": [{"expect": "bolt.locked", "within": "3s"}]}})";
  CHECK(failure_of_tracks(both) == "");
  CHECK_THAT(failure_of_tracks(both + R"(, {"expect": "bolt.locked"})"),
             ContainsSubstring("which is expected above"));
  CHECK(failure_of_tracks(R"({"parallel": {"a": [{"do": "press_inside_button"}, {"wait": "3s"}],
      "b": [{"wait": "1s"}]}}, {"expect": "bolt.locked"})") == "");
}

TEST_CASE("a failure in a track says whose it is") {
  CHECK_THAT(failure_of_tracks(R"({"parallel": {"Ann": [{"wait": "3s"}],
      "Ben": [{"expect": "door.shut", "is": false, "within": "1s", "note": "why"}]}})"),
             ContainsSubstring("door.shut is false within 1s; seen true (Ben: why)"));
}

TEST_CASE("what holds throughout a track is asked at the steps of the others") {
  CHECK_THAT(
      failure_of_tracks(R"({"parallel": {"Ann": [{"wait": "1s"}, {"do": "press_inside_button"}],
      "Ben": [{"expect": "bolt.position_mm", "below": 1, "for": "5s"}]}})"),
      ContainsSubstring("for 5s"));
}

TEST_CASE("an action that a part refuses is told at its own place, whatever other tracks do") {
  const RunResult result = run_tracks(R"({"parallel": {
      "Ann": [{"do": "press_key", "key": "5"}],
      "Ben": [
        {"fault": "door.obstacle_mm", "value": 50}],
      "Cid": [{"do": "press_key", "key": "6"}]}})");
  CHECK(result.verdict == Verdict::bad_input);
  CHECK_THAT(result.message, ContainsSubstring("x.json:5:"));
}

TEST_CASE("tracks stand within tracks") {
  CHECK(failure_of_tracks(R"({"parallel": {
      "house": [{"parallel": {"a": [{"wait": "1s"}], "b": [{"wait": "2s"}]}}, {"remember": "in"}],
      "c": [{"wait": "4s"}]}}, {"expect": "= @in", "is": "2s"})") == "");
}

TEST_CASE("a run that is stopped in the middle of its tracks ends as the whole one", "[TWN-4]") {
  const Scenario scenario = parse_scenario("x.json", text_of_tracks(kAnnAndBen));
  const RunResult whole = run_scenario(scenario);
  REQUIRE(whole.verdict == Verdict::passed);
  for (Duration to = 0s; to < whole.simulated - whole.time_zero; to += 370ms) {
    INFO("stopped at " << to_seconds(to) << " s");
    std::optional<SavedRun> saved;
    RunOptions stop;
    stop.to = to;
    stop.stopped = [&](const World& world, const PlayerState& player) {
      saved.emplace(SavedRun{world.state(), player, text_of_tracks(kAnnAndBen), 1});
    };
    REQUIRE(run_scenario(scenario, stop).message == "");
    RunOptions rest;
    rest.from = &*saved;
    const RunResult result = run_scenario(scenario, rest);
    CHECK(result.verdict == Verdict::passed);
    CHECK(result.hash == whole.hash);
  }
}

TEST_CASE("what is wrong with a parallel step is told with its remedy") {
  CHECK_THAT(complaint_of_tracks(R"({"parallel": [{"wait": "1s"}]})"),
             ContainsSubstring("needs two tracks or more, by name"));
  CHECK_THAT(complaint_of_tracks(R"({"parallel": {"Ann": [{"wait": "1s"}]}})"),
             ContainsSubstring("needs two tracks or more"));
  CHECK_THAT(
      complaint_of_tracks(R"({"parallel": {"Ann": [{"wait": "1s"}], "Ben": {"wait": "1s"}}})"),
      ContainsSubstring("track 'Ben' needs a list of steps"));
  CHECK_THAT(complaint_of_tracks(R"({"parallel": {"Ann": [{"wait": "1s"}], "Ben": []}})"),
             ContainsSubstring("track 'Ben' needs a list of steps, not an empty one"));
  CHECK_THAT(
      complaint_of_tracks(R"({"parallel": {"Ann": [{"wait": "1"}], "Ben": [{"wait": "1s"}]}})"),
      ContainsSubstring("x.json"));
}
