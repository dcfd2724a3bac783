// What led to a failure, and the way back to the moment before it.
#include "sim/report/look_back.h"

#include <filesystem>

#include "sim/scenario/saved_run.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

struct Failed {
  explicit Failed(const std::string& steps, const std::string& more = "")
      : scenario(load_scenario(
            folder.write("a.json", R"({"title": "t", "why": "w", "covers": ["LCK-2"], "steps": [)" +
                                       steps + "]" + more + "}"))),
        result(run_scenario(scenario)) {
    REQUIRE(result.failure);
  }
  LookBack look(const std::string& state = {}) {
    LookBackOptions options;
    options.state = state;
    return look_back(scenario, result, options);
  }
  TempFolder folder;
  Scenario scenario;
  RunResult result;
};

bool shows(const LookBack& found, const std::string& label) {
  for (const std::string& line : found.plot) {
    if (line.starts_with(label)) return true;
  }
  return false;
}

constexpr const char* kLocks = R"({"do": "press_inside_button"}, {"wait": "2s"}, )";

}  // namespace

TEST_CASE("the signals that an expectation names are drawn") {
  Failed failed(std::string(kLocks) +
                R"({"expect": {"and": [{"signal": "bolt.position_mm", "below": 1},
                    {"signal": "core.users", "is": 0}]}})");
  const LookBack found = failed.look();
  CHECK(shows(found, "bolt.position_mm [mm]"));
  CHECK(shows(found, "core.users  0 throughout"));
  CHECK_FALSE(shows(found, "motor.current_a"));
  CHECK(found.before == 2199ms);
  CHECK(found.state.empty());
}

TEST_CASE("of an event that did not come the mechanism is drawn, of an invariant its signals") {
  Failed event(std::string(kLocks) + R"({"expect": "alarm.jam"})");
  CHECK(shows(event.look(), "motor.current_a [A]"));
  CHECK(shows(event.look(), "core.lock_state"));
  Failed always(R"({"do": "press_inside_button"}, {"wait": "2s"})",
                R"(, "always": [{"signal": "battery.voltage_v", "below": 1,
                    "when": {"signal": "bolt.position_mm", "above": 5}}])");
  CHECK(shows(always.look(), "battery.voltage_v [V]"));
  CHECK(shows(always.look(), "bolt.position_mm [mm]"));
}

TEST_CASE("the kept moment lies just before the failure, and leads to it", "[TWN-4]") {
  Failed failed(std::string(kLocks) +
                R"({"expect": "bolt.position_mm", "below": 1, "within": "1s"})");
  const LookBack found = failed.look(failed.folder.file("before.state"));
  REQUIRE(found.state == failed.folder.file("before.state"));
  const SavedRun saved = load_run(found.state);
  CHECK(saved.world.now == failed.result.time_zero + 3199ms);
  RunOptions on;
  on.from = &saved;
  const RunResult again = run_scenario(failed.scenario, on);
  REQUIRE(again.failure);
  CHECK(again.failure->at == failed.result.failure->at);
  CHECK(again.hash == failed.result.hash);
}

TEST_CASE("a run that fails as soon as it begins has no moment to go back to") {
  Failed failed(R"({"expect": "core.users", "is": 5})");
  const LookBack found = failed.look(failed.folder.file("before.state"));
  CHECK_FALSE(found.before);
  CHECK_FALSE(std::filesystem::exists(failed.folder.file("before.state")));
}
