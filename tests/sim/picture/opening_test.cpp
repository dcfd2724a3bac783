// A scenario that is opened at a moment, to be worked by hand.
#include "sim/picture/opening.h"

#include "sim/picture/live_world.h"
#include "sim/scenario/runner.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

constexpr const char* kLocks =
    R"({"title": "t", "why": "w", "covers": ["LCK-2"], "setup": {"door": {"hanging": "left"}},
        "steps": [{"wait": "1s"}, {"do": "press_inside_button"}, {"wait": "5s"},
                  {"expect": "core.users", "is": 3}]})";

RunResult run(const std::string& file, Duration to) {
  RunOptions options;
  options.to = to;
  return run_scenario(load_scenario(file), options);
}

}  // namespace

TEST_CASE("an opened scenario stands where the run that is stopped there stands", "[TWN-4]") {
  const TempFolder folder;
  const std::string file = folder.write("a.json", kLocks);
  const Opening opening(file, std::nullopt, 1300ms);
  LiveWorld world(opening.config());
  opening.play(world);
  const RunResult stopped = run(file, 1300ms);
  CHECK(world.state_hash() == stopped.hash);
  Picture picture = world.make_picture();
  CHECK(picture.now == stopped.time_zero + 1300ms);
  CHECK_FALSE(picture.pace.running);
  CHECK_FALSE(picture.past.entered);

  world.go_back(800ms);
  CHECK(world.state_hash() == run(file, 500ms).hash);
  CHECK(world.make_picture().past.entered);
}

TEST_CASE("a scenario that is opened where it fails says why, and is saved with its setup",
          "[TWN-6]") {
  const TempFolder folder;
  const std::string file = folder.write("a.json", kLocks);
  const Opening opening(file, std::nullopt, std::nullopt);
  LiveWorld world(opening.config());
  opening.play(world);
  CHECK_THAT(world.make_picture().refusal, ContainsSubstring("expected core.users is 3; seen 0"));
  world.save_scenario(folder.file("saved.json"));
  const RunResult saved = run_scenario(load_scenario(folder.file("saved.json")));
  CHECK(saved.verdict == Verdict::passed);
  CHECK(saved.hash == world.state_hash());
}
