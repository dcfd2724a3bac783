#include "sim/campaign/explore/explore.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/campaign/explore/shrink.h"
#include "sim/scenario/runner.h"
#include "sim/scenario/scenario_lines.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;

namespace {

// A house in which it is said that the wrong key is never in the keyhole while the front is off: to
// break that takes three actions, the cover opened before the key is put in.
const std::string kForbidden = R"({"title": "t", "why": "w", "covers": ["KEY-4"],
  "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
  "steps": [{"wait": "1s"}],
  "always": [
    {"signal": "bolt.whole", "is": true},
    {"not": {"and": [{"signal": "key.inserted", "is": "wrong"},
                     {"signal": "front.in_place", "is": false}]}}
  ]})";

LivedIn house() {
  return lived_in("house.json", kForbidden);
}

// With another part in it.
LivedIn house_with(const std::string& parameters) {
  return lived_in("house.json", R"({"title": "t", "why": "w", "covers": [], "setup":
    {"parameters": {)" + parameters +
                                    R"(}, "users": [{"name": "Ann", "pin": "482915"}]},
    "steps": [{"wait": "1s"}]})");
}

Moment zero_of(const LivedIn& where) {
  return {*Trunk(where.scenario, where.scenario.seed).at_zero(), {}, {}};
}

LifeStep done(std::string_view name, std::initializer_list<NamedValue> arguments = {},
              Duration pause = {}, bool meanwhile = false) {
  return {make_action(name, arguments), meanwhile, pause};
}

std::optional<Find> found_in(const LivedIn& where, const Life& life) {
  World world;
  LifeRun run(where, world, zero_of(where));
  for (const LifeStep& step : life) run.live(step);
  run.end();
  return run.found();
}

Find small_of(const LivedIn& where, const Find& find) {
  std::optional<Find> small = Shrinker(where, zero_of(where)).shrink(find);
  REQUIRE(small);
  return *small;
}

// The three, among others that have nothing to do with it.
Life with_noise() {
  return {done("shut_door", {}, 1700ms),
          done("open_key_cover", {}, 30s, true),
          done("press_key", {{"key", std::string("3")}, {"hold", 0.5}}, 100ms),
          done("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", 3.25}}, 10s),
          done("insert_key", {{"key", std::string("wrong")}, {"depth", std::string("half")}}, 777ms,
               true),
          done("press_inside_button", {}, 3s),
          done("tear_off_front", {}, 12s),
          done("set_light", {{"lux", 5.0}}, 1s)};
}

std::vector<std::string> names_of(const Life& life) {
  std::vector<std::string> names;
  for (const LifeStep& step : life) names.emplace_back(step.action.spec().name);
  return names;
}

ExploreOptions few_lives() {
  ExploreOptions options;
  options.lives = 96;
  options.steps = 8;
  options.kept = 1;
  keep_faults(options.habits, {"none"});
  keep_actions(options.habits, {"open_key_cover", "insert_key", "tear_off_front", "fit_front",
                                "remove_key", "press_key", "shut_door", "set_light"});
  return options;
}

}  // namespace

TEST_CASE("A life in which nothing is wrong is found fault with by nobody") {
  const LivedIn where = house();
  CHECK_FALSE(found_in(where, {}));
  CHECK_FALSE(found_in(
      where, {done("press_inside_button"),
              done("inject_fault", {{"fault", std::string("motor.stuck")}, {"value", 1.0}}, 2s),
              done("type_keys", {{"keys", std::string("9✓")}}, 3s), done("tear_off_front", {}, 1s),
              done("press_handle", {{"side", std::string("inside")}}, 1s, true),
              done("remove_battery", {}, 20s)}));
}

TEST_CASE("What is refused is no part of a life") {
  const LivedIn where = house();
  World world;
  LifeRun run(where, world, zero_of(where));
  CHECK_FALSE(run.live(done("charge_battery", {{"for", 60.0}})));
  CHECK(run.live(done("press_inside_button")));
  CHECK_FALSE(run.found());
  CHECK(names_of(run.moment().life) == std::vector<std::string>{"press_inside_button"});
}

TEST_CASE("A pause in which the door does not come to rest ends after a minute") {
  const LivedIn where = house();
  const auto pause_of = [&](const LifeStep& step) {
    World world;
    LifeRun run(where, world, zero_of(where));
    const Time before = world.now();
    REQUIRE(run.live(step));
    const Duration pause = run.moment().life.back().pause;
    CHECK(world.now() - before >= pause);
    CHECK(world.now() - before < pause + 10s);
    return pause;
  };
  CHECK(pause_of(done("pry_door", {{"force_n", 300.0}, {"for", 600.0}}, 5min, true)) == 1min);
  CHECK(pause_of(done("shut_door", {}, 1h)) == 1h);
}

TEST_CASE("What is found is made so small that each step of it is needed") {
  const LivedIn where = house();
  const std::optional<Find> find = found_in(where, with_noise());
  REQUIRE(find);
  const Find small = small_of(where, *find);
  CHECK(names_of(small.life) ==
        std::vector<std::string>{"open_key_cover", "insert_key", "tear_off_front"});
  for (const LifeStep& step : small.life) {
    CHECK(step.pause == 0s);
    CHECK_FALSE(step.meanwhile);
  }
  CHECK(small.reason == find->reason);
  CHECK(lines_of(small.life)[1] == R"({"do": "insert_key", "key": "wrong"})");
}

TEST_CASE("What was found runs as a scenario and fails for the same reason") {
  const LivedIn where = house();
  const std::optional<Find> find = found_in(where, with_noise());
  REQUIRE(find);
  const std::string text = scenario_of(*find, where, "By hand.");
  const Scenario scenario = parse_scenario("found.json", text);
  CHECK(scenario.covers == std::vector<std::string>{"KEY-4"});
  CHECK(scenario.always.size() == 1);  // what was not broken is not in it
  const RunResult result = run_scenario(scenario);
  REQUIRE(result.failure);
  CHECK(result.failure->invariant);
  CHECK(result.failure->expected == find->reason);
}

TEST_CASE("A lock that lies is found, with the fault that makes it lie alone", "[TWN-1]") {
  const LivedIn where = house();
  const std::optional<Find> find = found_in(
      where, {done("press_key", {{"key", std::string("3")}}, 4s),
              done("inject_fault",
                   {{"fault", std::string("switch.door_stuck_made")}, {"value", 1.0}}, 2500ms),
              done("inject_fault", {{"fault", std::string("speaker.dead")}, {"value", 1.0}}, 5s),
              done("open_door", {{"side", std::string("inside")}, {"angle_deg", 44.0}}, 1s),
              done("press_inside_button", {}, 7s), done("shut_door", {}, 20s)});
  REQUIRE(find);
  CHECK(find->covers == std::vector<std::string>{"TWN-1"});
  const Find small = small_of(where, *find);
  CHECK(size_of(small.life).faults == 1);
  CHECK(comes_to_instead(scenario_of(small, where, ""), small).empty());
}

TEST_CASE("A house whose inside handle does not open the door is found at the end", "[TWN-2]") {
  // Nobody waits for who pushes from outside: they are done before the handle is tried.
  const LivedIn where = house();
  CHECK_FALSE(found_in(where, {done("push_door", {{"force_n", -300.0}, {"for", 60.0}}, 0s, true)}));
  CHECK_FALSE(found_in(where, {done("move_door", {{"angle_deg", 0.0}}, 1s)}));
  CHECK_FALSE(found_in(where, {done("inject_fault", {{"fault", std::string("handle.inside_loose")},
                                                     {"value", 1.0}})}));
  LivedIn wide = house();  // nobody opens so far
  Demand& demand = wide.demands.way_out.front();
  std::string& angle = demand.lines.back();
  REQUIRE(angle.starts_with(R"({"expect": "door.angle_deg", "above": 17, "within": "8s")"));
  angle = R"({"expect": "door.angle_deg", "above": 170, "note": "TWN-2: wide open"})";
  demand.steps =
      parse_scenario(
          "house.json",
          scenario_text(
              {.title = "t", .why = "w", .setup = wide.scenario.setup, .steps = demand.lines}))
          .steps;
  const std::optional<Find> find = found_in(wide, {done("press_inside_button", {}, 3s)});
  REQUIRE(find);
  CHECK(find->reason == "TWN-2: wide open");
  CHECK(find->covers == std::vector<std::string>{"TWN-2"});
  CHECK(comes_to_instead(scenario_of(*find, wide, ""), *find).empty());
}

TEST_CASE("A lock that is mended and does not lock again is found at the end", "[LCK-2]") {
  const LivedIn where =
      house_with(R"("motor.coulomb_mnm": 5, "bolt.friction_n": 80, "gear.efficiency": 0.1)");
  const std::optional<Find> find = found_in(where, {done("tear_off_front", {}, 1s)});
  REQUIRE(find);
  CHECK(find->covers == std::vector<std::string>{"LCK-2"});
  const Find small = small_of(where, *find);
  CHECK(small.life.empty());  // it never locks
  CHECK(comes_to_instead(scenario_of(small, where, ""), small).empty());
}

TEST_CASE("Who changes PINs in a life is not asked for the one of the setup", "[UNL-4]") {
  const LivedIn where = lived_in("house.json", R"({"title": "t", "why": "w", "covers": [],
    "setup": {"users": [{"name": "Ann", "pin": "482915", "phone": true}]},
    "steps": [{"wait": "1s"}]})");
  // Also where the phone is still at it when the life ends.
  const Duration pause = GENERATE(20s, 0s);
  CHECK_FALSE(found_in(where, {done("phone_delete_credential",
                                    {{"phone", std::string("Ann")},
                                     {"user", std::string("Ann")},
                                     {"kind", std::string("pin")}},
                                    pause)}));
}

TEST_CASE("Exploring finds what three actions in one order do, and keeps just those") {
  const LivedIn where = house();
  const Explored explored = explore(where, few_lives());
  REQUIRE_FALSE(explored.found.empty());
  std::vector<std::string> names = names_of(explored.found.front().find.life);
  std::ranges::sort(names);
  CHECK(names == std::vector<std::string>{"insert_key", "open_key_cover", "tear_off_front"});
  CHECK_THAT(explored.found.front().name,
             ContainsSubstring(fmt::format("_seed1_life{}.json", explored.found.front().life)));
  CHECK(explored.actions > 100);
  CHECK(std::ranges::all_of(explored.covered, [](std::size_t count) { return count > 0; }));
}

TEST_CASE("What is found is handed out as it comes, and by a name that no other run gives") {
  const LivedIn where = house();
  ExploreOptions options = few_lives();
  std::vector<std::string> names;
  std::uint64_t lives_then = 0;
  std::uint64_t lives = 0;
  options.progress = [&](std::uint64_t so_far) { lives = so_far; };
  options.found = [&](const Found& found) {
    names.push_back(found.name);
    lives_then = lives;
  };
  const Explored explored = explore(where, options);
  REQUIRE(names.size() == 1);
  CHECK(names.front() == explored.found.front().name);
  CHECK(lives_then < explored.lives);
  options.seed = 6;
  explore(where, options);
  REQUIRE(names.size() == 2);
  CHECK(names[0] != names[1]);
}

TEST_CASE("A life that comes to something else the second time is itself what is found") {
  const LivedIn where = house();
  const Moment zero = zero_of(where);
  Find find{"a reason", "something", {"TWN-1"}, {done("press_inside_button")}, {}, {}};
  CHECK_FALSE(Shrinker(where, zero).shrink(find));
  const Found found = made_small(find, where, zero, {3, 8});
  CHECK(found.find.reason == "internal error: not the same twice: a reason");
  CHECK_THAT(found.find.seen, ContainsSubstring("lived again") && ContainsSubstring("something"));
  CHECK(names_of(found.find.life) == std::vector<std::string>{"press_inside_button"});
  CHECK_THAT(found.scenario, ContainsSubstring("seed 3, life 8"));
  CHECK(found.name == "internal_error_not_the_same_twice_a_reason_seed3_life8.json");
  CHECK(comes_to_instead(scenario_of(find, where, ""), find) == "passed: ");
}

TEST_CASE("An internal error is the same only for the same reason") {
  const LivedIn where = house_with(R"("motor.winding_ohm": 4.6)");
  Find find{reason_of_error("no. 12"), "no. 12", {}, {}, {}, {}};
  CHECK(find.reason == "internal error: no. ##");
  CHECK_FALSE(comes_to_instead(scenario_of(find, where, ""), find).empty());
}

TEST_CASE("What is refused is nothing new") {
  const LivedIn where = house();
  World world;
  Novelty novelty;
  LifeRun run(where, world, zero_of(where), &novelty);
  const auto deeds = [&] { return std::ranges::count(novelty.take(), FeatureKind::deed, kind_of); };
  CHECK_FALSE(run.live(done("charge_battery", {{"for", 60.0}})));
  CHECK(deeds() == 0);
  CHECK(run.live(done("press_inside_button")));
  CHECK(deeds() == 1);
}

TEST_CASE("What is told of a life has no digits that were typed", "[GEN-2]") {
  Explored explored;
  explored.failed = 1;
  explored.found.emplace_back();
  explored.found.back().find.life = {
      done("type_keys", {{"keys", std::string("482915✓")}}, 1500ms, true)};
  const std::string text = explored_text(explored);
  CHECK_THAT(text, !ContainsSubstring("482915") && ContainsSubstring("type_keys keys=••••••✓") &&
                       ContainsSubstring("meanwhile") && ContainsSubstring("1.5s"));
}

TEST_CASE("Who need not take the PIN of the setup must lock all the same", "[LCK-2]") {
  const LivedIn where =
      house_with(R"("motor.coulomb_mnm": 5, "bolt.friction_n": 80, "gear.efficiency": 0.1)");
  Moment zero = zero_of(where);
  zero.excused = {Excuse::pin};
  World world;
  LifeRun run(where, world, zero);
  run.end();
  REQUIRE(run.found());
  CHECK(run.found()->covers == std::vector<std::string>{"LCK-2"});
  CHECK(std::ranges::none_of(run.found()->after, [](const std::string& line) {
    return line.find("482915") != std::string::npos;
  }));
}

TEST_CASE("Who sets the side of the door wrongly is not asked to lock", "[INS-3]") {
  const LivedIn where = lived_in("house.json", R"({"title": "t", "why": "w", "covers": [],
    "steps": [{"wait": "1s"}]})");
  const auto key = [](const char* name) {
    return done("press_key", {{"key", std::string(name)}}, 1s);
  };
  CHECK_FALSE(found_in(where, {key("confirm"), key("confirm"), key("2"), key("confirm")}));
}

TEST_CASE("The same seed explores the same for any number of jobs") {
  const LivedIn where = house();
  ExploreOptions options = few_lives();
  options.lives = 64;
  const auto all_of = [&] {
    const Explored explored = explore(where, options);
    std::string all = explored_text(explored) + explored_json(explored);
    for (const Found& found : explored.found) all += found.name + found.scenario;
    return all;
  };
  const std::string alone = all_of();
  options.jobs = 3;
  CHECK(alone == all_of());
  options.seed = 2;
  CHECK(alone != all_of());
}

TEST_CASE("A house that cannot be lived in is told") {
  CHECK_THROWS_AS(lived_in("house.json", "{}"), BadInput);
  CHECK_THROWS_WITH(lived_in("house.json", R"({"title": "t", "why": "w", "covers": ["TWN-7"],
      "hazard": "TWN-1", "steps": [{"fault": "switch.door_stuck_made", "value": 1}]})"),
                    ContainsSubstring("hazard"));
  Habits habits = usual_habits();
  CHECK_THROWS_WITH(set_weight(habits, "turn_kay=2"), ContainsSubstring("turn_key"));
  CHECK_THROWS_WITH(set_weight(habits, "turn_key"), ContainsSubstring("ACTION=WEIGHT"));
  CHECK_THROWS_WITH(set_weight(habits, "turn_key=-1"), ContainsSubstring("0 to"));
  CHECK_THROWS_WITH(keep_faults(habits, {"door.warp"}), ContainsSubstring("door.warp_mm"));
  CHECK_THROWS_WITH(keep_actions(habits, {"push"}), ContainsSubstring("push_door"));
  keep_actions(habits, {"press_key"});
  CHECK_THROWS_WITH(set_weight(habits, "turn_key=2"), ContainsSubstring("none of the actions"));
  ExploreOptions options;
  options.lives = 1;
  options.habits.weights.clear();
  CHECK_THROWS_AS(explore(house(), options), BadInput);
}
