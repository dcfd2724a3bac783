// The steps of a scenario that was opened: when each began, where it failed, when it was left.
#include "sim/picture/scenario_course.h"

#include <memory>
#include <optional>
#include <utility>

#include "sim/picture/live_world.h"
#include "sim/scenario/runner.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

constexpr const char* kFails =
    R"({"title": "t", "why": "w", "covers": ["LCK-2"], "setup": {"users": [{"pin": "482915"}]},
        "steps": [{"wait": "1s"},
                  {"repeat": 2, "steps": [{"do": "press_inside_button"}, {"wait": "5s"}]},
                  {"expect": "core.users", "is": 3},
                  {"wait": "1s"}]})";
constexpr const char* kPasses =
    R"({"title": "t", "why": "w", "covers": ["LCK-2"],
        "steps": [{"wait": "1s"}, {"do": "press_inside_button", "note": "now"}, {"wait": "5s"}]})";

// Its places are not in the order of its steps: those of a part are of another file.
constexpr const char* kPart =
    R"({"title": "t", "steps": [

        {"wait": "1s"},

        {"wait": "2s"}]})";
constexpr const char* kOfParts =
    R"({"title": "t", "why": "w", "covers": ["LCK-2"],
        "steps": [{"include": "part.json"},
                  {"wait": "4s"},
                  {"include": "part.json"},
                  {"each": [{"n": 1}, {"n": 3}], "steps": [{"wait": "5s"}, {"wait": "6s"}]},
                  {"expect": "core.users", "is": 3}]})";

struct Opened {
  explicit Opened(Scenario scenario, std::optional<Duration> to = std::nullopt)
      : world(config_of(scenario, 1)) {
    world.play(std::make_shared<const Scenario>(std::move(scenario)), to);
    picture = world.make_picture();
  }
  explicit Opened(const char* text) : Opened(parse_scenario("a.json", text)) {}
  const ScenarioPicture& course() const { return *picture.scenario; }

  LiveWorld world;
  Picture picture;
};

}  // namespace

TEST_CASE("each step of a course began when it was its turn, and was told in words") {
  const Opened opened(kPasses);
  REQUIRE(opened.course().steps.size() == 3);
  CHECK(opened.course().steps[0].at == opened.course().zero);
  CHECK(opened.course().steps[1].at == opened.course().zero + 1s);
  CHECK(Opened(kFails).course().steps[1].text == "repeat 2 times, 2 steps");
  CHECK(opened.course().steps[1].text == "do press_inside_button hold=0.2s");
  CHECK(opened.course().steps[1].note == "now");
  CHECK(opened.course().steps[2].at == opened.course().zero + 1200ms);  // it held it so long
  CHECK(opened.course().end == opened.course().zero + 6200ms);
  CHECK_FALSE(opened.course().failed);
  CHECK(opened.course().expected.empty());
}

TEST_CASE("a course fails at the step that missed, and what comes behind it was not reached") {
  const Opened opened(kFails);
  REQUIRE(opened.course().steps.size() == 4);
  CHECK(opened.course().failed == 2U);
  CHECK(opened.course().steps[1].at == opened.course().zero + 1s);
  CHECK(opened.course().steps[2].at == opened.course().end);
  CHECK_FALSE(opened.course().steps[3].at);
  CHECK(opened.course().expected == "core.users is 3");
  CHECK(opened.course().seen == "1");
}

TEST_CASE("the steps of a part that is included and of a table are each timed in their turn") {
  const locktwin::tests::TempFolder folder;
  folder.write("part.json", kPart);
  const Opened opened(load_scenario(folder.write("a.json", kOfParts)));
  REQUIRE(opened.course().steps.size() == 10);
  const Duration begins[] = {0s, 1s, 3s, 7s, 8s, 10s, 15s, 21s, 26s, 32s};
  for (std::size_t i = 0; i < 10; ++i) {
    INFO(i);
    CHECK(opened.course().steps[i].at == opened.course().zero + begins[i]);
  }
  CHECK(opened.course().failed == 9U);
}

TEST_CASE("a course that is stopped is not finished: its last step is still going on") {
  const Opened stopped(parse_scenario("a.json", kPasses), 3s);
  CHECK_FALSE(stopped.course().finished);
  CHECK(stopped.course().end == stopped.course().zero + 3s);
  CHECK(stopped.course().steps[2].at);
  const Opened beyond(parse_scenario("a.json", kPasses), 1h);
  CHECK(beyond.course().finished);
  CHECK(Opened(kFails).course().finished);
}

TEST_CASE("a step that a part refuses ends the course there, as failed") {
  const Opened opened(
      R"({"title": "t", "why": "w", "covers": ["LCK-2"],
          "steps": [{"wait": "1s"}, {"do": "phone_unlock", "phone": "ann"}, {"wait": "1s"}]})");
  REQUIRE(opened.course().steps.size() == 3);
  CHECK(opened.course().failed == 1U);
  CHECK(opened.course().end == opened.course().zero + 1s);
  CHECK(opened.course().expected == "what the step asks for");
  CHECK_FALSE(opened.course().seen.empty());
  CHECK_FALSE(opened.course().steps[2].at);
}

TEST_CASE("a setup that fails blames no step") {
  Scenario scenario = parse_scenario("a.json", kFails);
  scenario.setup.locks[0].users[0].pin = "123456";  // weak: the keypad refuses it
  const Opened opened(std::move(scenario));
  CHECK_FALSE(opened.course().failed);
  CHECK_THAT(opened.course().expected, ContainsSubstring("core.panel is setup_repeat"));
  for (const StepPicture& step : opened.course().steps) CHECK_FALSE(step.at);
}

TEST_CASE("a course is left where something else is first done, however often one goes back") {
  Opened opened(kPasses);
  LiveWorld& world = opened.world;
  const Time zero = opened.course().zero;
  CHECK_FALSE(opened.picture.left);
  world.go_to(zero + 4s);
  world.act("phone_unlock", {{"phone", std::string("nobody")}});
  CHECK_FALSE(world.make_picture().left);  // refused: nothing was done
  world.act("remove_battery");
  CHECK(world.make_picture().left == zero + 4s);
  world.advance(9s);
  CHECK(world.make_picture().past.end > opened.course().end);
  CHECK(world.make_picture().left == zero + 4s);
  world.act("insert_battery");
  CHECK(world.make_picture().left == zero + 4s);
  world.go_to(zero + 2s);
  CHECK(world.make_picture().left == zero + 4s);  // lived again, it still is
  world.act("remove_battery");
  CHECK(world.make_picture().left == zero + 2s);
}
