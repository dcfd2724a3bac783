// A run that is stopped, kept and taken up again ends as it would have; or goes on in another way.
#include "sim/scenario/saved_run.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "sim/cli/scenario_files.h"
#include "sim/scenario/runner.h"
#include "sim/text/read_text.h"
#include "sim/time/random_stream.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/copied_worlds.h"
#include "tests/support/source_dir.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

// Of this process: its cases may run side by side.
const std::string kFile = "saved_run_test." + std::to_string(::getpid()) + ".state";

std::string scenario_text(const std::string& setup, const std::string& more) {
  return R"({"title": "t", "why": "w", "covers": ["TWN-4"],)" + setup + R"(
    "steps": [
      {"do": "press_key", "key": "5"},
      {"repeat": 3, "steps": [{"wait": "2s"},
                              {"expect": "panel.lit_keys", "above": 0, "within": "1s"}]},
      {"do": "open_door", "side": "inside", "angle_deg": 50},
      {"expect": "door.opened", "within": "5s"})" +
         more + "]}";
}

// Stops at `to`, by way of a file.
SavedRun stop(const std::string& text, Duration to, const std::string& file = "s.json") {
  RunOptions options;
  options.to = to;
  options.stopped = [&](const World& world, const PlayerState& player) {
    save_run(kFile, {world.state(), player, text, 1});
  };
  const RunResult result = run_scenario(parse_scenario(file, text), options);
  REQUIRE(result.message == "");
  SavedRun run = load_run(kFile);
  std::remove(kFile.c_str());
  return run;
}

RunResult go_on(const SavedRun& run, const std::string& text, const std::string& file = "s.json") {
  RunOptions options;
  options.seed = run.seed;
  options.from = &run;
  options.from_first_step = continuation_of(run, file, text) == Continuation::fresh;
  return run_scenario(parse_scenario(file, text), options);
}

std::string refusal(const SavedRun& run, const std::string& text) {
  try {
    continuation_of(run, "x.json", text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "";
}

std::vector<std::string> some_scenarios() {
  const std::string all = LOCKTWIN_SOURCE_DIR "/scenarios/";
  const std::vector<std::string> files =
      find_scenarios({all + "alarms", all + "locking", all + "mechanism", all + "phone"}).files;
  std::vector<std::string> some;
  for (std::size_t i = 0; i < files.size(); i += locktwin::tests::kOneIn) some.push_back(files[i]);
  return some;
}

}  // namespace

TEST_CASE("a run that is stopped anywhere and taken up again ends as the whole one", "[TWN-4]") {
  const std::string text = scenario_text("", "");
  const RunResult whole = run_scenario(parse_scenario("s.json", text));
  REQUIRE(whole.verdict == Verdict::passed);
  const Duration span = whole.simulated - whole.time_zero;
  for (Duration to = 0s; to < span; to += 137ms) {
    INFO("stopped at " << to_seconds(to) << " s");
    const RunResult rest = go_on(stop(text, to), text);
    CHECK(rest.verdict == Verdict::passed);
    CHECK(rest.hash == whole.hash);
    CHECK(rest.time_zero == whole.time_zero);
  }
}

TEST_CASE("scenarios of many kinds that are stopped at random moments end as they would",
          "[TWN-4]") {
  RandomStream random(7, "stops");
  for (const std::string& file : some_scenarios()) {
    INFO(file);
    const std::string text = read_text(file);
    const RunResult whole = run_scenario(load_scenario(file));
    if (whole.steps > locktwin::tests::kMostSteps) continue;
    const auto span = static_cast<std::uint64_t>((whole.simulated - whole.time_zero).count());
    if (span == 0) continue;
    const Duration to{static_cast<Duration::rep>(random.next() % span)};
    INFO("stopped at " << to_seconds(to) << " s");
    const SavedRun saved = stop(text, to, file);
    CHECK(go_on(saved, text, file).hash == whole.hash);
  }
}

// All steps are over then, and the moment is not: they were played once more.
TEST_CASE("a run that is stopped in its last moment has nothing more to play", "[TWN-4]") {
  const std::string text = scenario_text("", "");
  const RunResult whole = run_scenario(parse_scenario("s.json", text));
  const SavedRun saved = stop(text, whole.simulated - whole.time_zero);
  const RunResult rest = go_on(saved, text);
  CHECK(rest.verdict == Verdict::passed);
  CHECK(rest.hash == whole.hash);
  CHECK(rest.simulated == whole.simulated);
  const std::string longer = scenario_text("", R"(, {"do": "shut_door"},
      {"expect": "door.closed", "within": "9s"})");
  const RunResult more = go_on(saved, longer);
  CHECK(more.verdict == Verdict::passed);
  CHECK(more.hash == run_scenario(parse_scenario("s.json", longer)).hash);
  CHECK(refusal(saved, scenario_text(R"("setup": {"battery": {"soc_pct": 90}},)", "")) != "");
}

TEST_CASE("what comes behind the kept moment may be another ending", "[TWN-4]") {
  const SavedRun run = stop(scenario_text("", ""), 3s);
  const std::string other = scenario_text("", R"(, {"expect": "door.closed", "within": "1s"})");
  CHECK(go_on(run, other).verdict == Verdict::failed);
  const std::string fork = R"({"title": "t", "why": "w", "covers": ["TWN-4"], "steps": [
    {"do": "remove_battery"}, {"expect": "board.powered", "is": false, "within": "1s"}]})";
  CHECK(continuation_of(run, "x.json", fork) == Continuation::fresh);
  const RunResult forked = go_on(run, fork);
  CHECK(forked.verdict == Verdict::passed);
  CHECK(forked.time_zero == run.world.now);
}

TEST_CASE("another past does not go with a kept moment, and the remedy is told", "[TWN-4]") {
  const std::string setup = R"("setup": {"battery": {"soc_pct": 90}},)";
  const SavedRun run = stop(scenario_text(setup, ""), 3s);
  const std::string other = R"("setup": {"battery": {"soc_pct": 80}},)";
  CHECK(refusal(run, scenario_text(other, "")).find("leave 'setup' out") != std::string::npos);
  std::string changed = scenario_text(setup, "");
  changed.replace(changed.find("\"key\": \"5\""), 10, "\"key\": \"6\"");
  CHECK(refusal(run, changed).find("step 1 is not the one") != std::string::npos);
}

TEST_CASE("what is watched from time zero on is not exchanged at a kept moment", "[TWN-4][TWN-7]") {
  const std::string setup = R"("setup": {"battery": {"soc_pct": 90}},)";
  const SavedRun run = stop(scenario_text(setup, ""), 3s);
  const std::string always = setup + R"("always": [{"event": "door.opened", "times": 1}],)";
  CHECK(refusal(run, scenario_text(always, "")).find("its 'always' is not") != std::string::npos);
}

TEST_CASE("a scenario that ends before the moment says when it ends", "[TWN-4]") {
  RunOptions options;
  options.to = 1h;
  const RunResult result = run_scenario(parse_scenario("s.json", scenario_text("", "")), options);
  CHECK(result.verdict == Verdict::bad_input);
  CHECK(result.message.find("the scenario ends at ") != std::string::npos);
}
