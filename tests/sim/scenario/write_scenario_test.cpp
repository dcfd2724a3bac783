#include "sim/scenario/write_scenario.h"

#include <algorithm>
#include <string>

#include "sim/cli/scenario_files.h"
#include "sim/scenario/runner.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;

namespace {

struct Recorded {
  Recording recording;
  std::uint64_t hash = 0;
  Verdict verdict = Verdict::internal_error;
};

Recorded record(const Scenario& scenario) {
  Recorded recorded;
  ActionLog log;
  RunOptions options;
  options.begin = [&](World& world) { world.add_observer(log); };
  options.end = [&](const World& world) { recorded.recording.end = world.now(); };
  const RunResult result = run_scenario(scenario, options);
  recorded.recording.seed = scenario.seed;
  recorded.recording.setup = scenario.setup;
  recorded.recording.hazard = scenario.hazard.has_value();
  recorded.recording.actions = after_setup(scenario.setup, log.actions());
  recorded.hash = result.hash;
  recorded.verdict = result.verdict;
  return recorded;
}

// Steps about a lock with a pack, at these moments after its boot.
Recorded done(std::initializer_list<std::pair<Duration, Action>> actions, Duration length) {
  Recorded recorded;
  World world;
  set_up(world, recorded.recording.setup = parse_scenario("", R"({"title": "a", "why": "b",
      "covers": [], "steps": [{"wait": "1s"}]})")
                                               .setup);
  const Time zero = world.now();
  ActionLog log;
  world.add_observer(log);
  for (const auto& [at, action] : actions) {
    world.run_until(zero + at);
    world.act(action);
    world.run_until(world.now());
  }
  world.run_until(zero + length);
  recorded.recording.actions = log.actions();
  recorded.recording.end = world.now();
  recorded.hash = world.state_hash();
  return recorded;
}

std::string written_steps(const Recorded& recorded) {
  const std::string text = write_scenario(recorded.recording);
  const std::size_t begin = text.find("\"steps\": [") + 10;
  return text.substr(begin, text.find("\n  ]") - begin);
}

// Played, it ends as the recording did, and recorded again it is the same text.
void check_plays_the_same(const Recorded& recorded) {
  const std::string text = write_scenario(recorded.recording);
  INFO(text);
  const Recorded again = record(parse_scenario("recorded.json", text));
  CHECK(again.hash == recorded.hash);
  CHECK(again.recording.end == recorded.recording.end);
  CHECK(write_scenario(again.recording) == text);
}

Action key(const char* action, const char* name) {
  return make_action(action, {{"key", std::string(name)}});
}

}  // namespace

TEST_CASE("Touches with a pause that no rhythm has are presses, with their times", "[TWN-6]") {
  const Recorded recorded = done({{100ms, key("touch_key", "5")},
                                  {250ms, key("lift_key", "5")},
                                  {1s, key("touch_key", "confirm")},
                                  {1'120'001us, key("lift_key", "confirm")}},
                                 3s);
  CHECK(written_steps(recorded) == R"(
    {"wait": "100ms"},
    {"do": "press_key", "key": "5", "hold": "150ms"},
    {"wait": "750ms"},
    {"do": "press_key", "key": "confirm", "hold": "120.001ms"},
    {"wait": "1.879999s"})");
  check_plays_the_same(recorded);
}

TEST_CASE("Even touches are typed keys", "[TWN-6]") {
  const Recorded recorded = done({{0s, key("touch_key", "4")},
                                  {100ms, key("lift_key", "4")},
                                  {250ms, key("touch_key", "8")},
                                  {350ms, key("lift_key", "8")},
                                  {500ms, key("touch_key", "confirm")},
                                  {600ms, key("lift_key", "confirm")}},
                                 1s);
  CHECK(written_steps(recorded) == R"(
    {"do": "type_keys", "keys": "48✓"},
    {"wait": "400ms"})");
  check_plays_the_same(recorded);
}

TEST_CASE("Two fingers at once stay touches", "[TWN-6]") {
  const Recorded recorded = done({{0s, key("touch_key", "4")},
                                  {50ms, key("touch_key", "8")},
                                  {100ms, key("lift_key", "4")},
                                  {150ms, key("lift_key", "8")}},
                                 1s);
  CHECK(written_steps(recorded) == R"(
    {"do": "touch_key", "key": "4"},
    {"wait": "50ms"},
    {"do": "touch_key", "key": "8"},
    {"wait": "50ms"},
    {"do": "lift_key", "key": "4"},
    {"wait": "50ms"},
    {"do": "lift_key", "key": "8"},
    {"wait": "850ms"})");
  check_plays_the_same(recorded);
}

TEST_CASE("A handle and a hand that open the door as people do are written as that", "[TWN-6]") {
  const auto side = NamedValue{"side", std::string("inside")};
  const Action open = make_action("open_door", {side, {"angle_deg", 30.0}});
  const Recorded in_one = done({{0s, open}}, 5s);
  // What open_door plans, one by one.
  const Recorded recorded = done({{0s, make_action("press_handle", {side})},
                                  {300ms, make_action("move_door", {{"angle_deg", 30.0}})},
                                  {900ms, make_action("release_handle", {side})},
                                  {1'823'599us, make_action("let_go_door")}},
                                 5s);
  CHECK(written_steps(recorded) == written_steps(in_one));
  check_plays_the_same(recorded);
}

TEST_CASE("What is done while somebody is still busy is written as done meanwhile", "[TWN-6]") {
  const auto side = NamedValue{"side", std::string("inside")};
  const Recorded recorded = done(
      {{0s, make_action("open_door", {side})}, {500ms, make_action("press_inside_button")}}, 4s);
  CHECK(written_steps(recorded).find(R"("side": "inside", "meanwhile": true},
    {"wait": "500ms"})") != std::string::npos);
  check_plays_the_same(recorded);
}

TEST_CASE("A name that looks like a variable or like arithmetic is written as it is", "[TWN-6]") {
  const auto named = [](const std::string& name) {
    return make_action("describe_person", {{"person", name}});
  };
  const Recorded recorded = done({{1s, named("$ann")}, {2s, named("= 1 + 1")}}, 3s);
  const Scenario read = parse_scenario("x.json", write_scenario(recorded.recording));
  CHECK(std::get<Do>(read.steps.at(1).what).action.text("person") == "$ann");
  CHECK(std::get<Do>(read.steps.at(3).what).action.text("person") == "= 1 + 1");
  CHECK(run_scenario(read).hash == recorded.hash);
}

TEST_CASE("An empty recording is a scenario that waits", "[TWN-6]") {
  CHECK(written_steps(done({}, 0s)) == "\n    {\"wait\": \"0s\"}");
}

TEST_CASE("The scenarios of the suite, recorded and written, end in the same state",
          "[TWN-6][long]") {
  const std::vector<std::string> files = find_scenarios({LOCKTWIN_SOURCE_DIR "/scenarios"}).files;
  constexpr std::size_t kOneIn = 6;  // all of them take as long as the suite four times
  for (std::size_t i = 0; i < files.size(); i += kOneIn) {
    CAPTURE(files[i]);
    const Recorded recorded = record(load_scenario(files[i]));
    CHECK(recorded.verdict == Verdict::passed);
    check_plays_the_same(recorded);
  }
}
