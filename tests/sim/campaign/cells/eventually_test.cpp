// What must come when all that was broken is mended: asked of cells, and of the lives of explorers.
#include <string>

#include "sim/campaign/cells/cell.h"
#include "sim/campaign/explore/explore.h"
#include "sim/catalogue/signals.h"
#include "sim/scenario/runner.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

namespace {

constexpr const char* kLocksAgain = R"("locks_again": [
  {"do": "open_door", "side": "inside"}, {"do": "shut_door"}, {"wait": "2s"},
  {"do": "press_inside_button"},
  {"expect": "bolt.position_mm", "above": 21, "within": "15s"}])";

std::string eventually(const std::string& demands) {
  return R"("vary": {"warp_mm": {"choice": [0, 9]}}, "design": {"grid": {}}, "eventually": {)" +
         demands + "}";
}

CellResult cell_of(const Plan& plan, std::uint64_t cell) {
  Starts starts;
  return CellPlayer(plan, starts).play(cell);
}

// Of the bench's house with these steps and a moment, and of a plan that does something besides
// then.
Plan plan_besides(const CampaignBench& bench, const std::string& steps, const std::string& action,
                  const std::string& demand) {
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [],
    "steps": [)" + steps + "]}");
  return bench.plan(R"("vary": {"moment": {"choice": [3]}}, "design": {"grid": {}},
    "measures": {}, "sometimes": {}, "meanwhile": {"action": ")" +
                    action + R"(", "at": "moment"}, "eventually": {"it": )" + demand + "}");
}

// Not while somebody holds the handle.
constexpr const char* kButtonLocks = R"([{"do": "shut_door"}, {"wait": "2s"},
  {"do": "press_inside_button"},
  {"expect": "bolt.position_mm", "above": 21, "within": "15s"}])";

Moment zero_in(const LivedIn& where) {
  return {*Trunk(where.scenario, where.scenario.seed).at_zero(), {}, {}};
}

}  // namespace

TEST_CASE("A door that was warped is straight when it is asked whether it locks again") {
  const CampaignBench bench;
  const Plan plan = bench.plan(eventually(kLocksAgain));
  CHECK(cell_of(plan, 0).word == CellWord::passed);
  const CellResult jammed = cell_of(plan, 1);
  CHECK(jammed.word == CellWord::failed);
  CHECK_THAT(jammed.reason, ContainsSubstring("bolt.locked within 20s"));
}

TEST_CASE("What does not come when all is mended breaks the cell, whether it failed or not") {
  const CampaignBench bench;
  const std::string never = std::string(kLocksAgain) + R"(,
    "too_far": {"expect": "bolt.position_mm", "above": 99, "within": "2s"})";
  const Plan plan = bench.plan(eventually(never));
  for (const std::uint64_t cell : {0U, 1U}) {
    const CellResult result = cell_of(plan, cell);
    CHECK(result.word == CellWord::broken);
    CHECK(result.reason == "eventually too_far: bolt.position_mm above 99 mm within 2s");
    // What is asked is no part of the cell.
    const Plan without = bench.plan(R"("vary": {"warp_mm": {"choice": [0, 9]}},
                                       "design": {"grid": {}})");
    CHECK(result.hash == cell_of(without, cell).hash);
    CHECK(result.reached == cell_of(without, cell).reached);
  }
  CHECK_THAT(command_of(plan, 1, chosen_of(plan, 1)), ContainsSubstring("--cell 1"));
}

TEST_CASE("A fault that is put in besides is mended before it is asked what comes") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [],
    "steps": [{"do": "press_inside_button"}, {"wait": "5s"}]})");
  const Plan plan = bench.plan(
      R"("vary": {"moment": {"choice": [0.2, 3]}}, "design": {"grid": {}}, "measures": {},
         "sometimes": {}, "meanwhile": {"action": "inject_fault fault=motor.open_circuit value=1",
                                        "at": "moment"}, "eventually": {)" +
      std::string(kLocksAgain) + "}");
  for (const std::uint64_t cell : {0U, 1U}) {
    const CellResult result = cell_of(plan, cell);
    CAPTURE(result.reason);
    CHECK(result.word == CellWord::passed);
  }
}

TEST_CASE("A handle that is turned besides is let go before it is asked what comes") {
  const CampaignBench bench;
  const CellResult result =
      cell_of(plan_besides(bench, R"({"do": "press_inside_button"}, {"wait": "5s"})",
                           "press_handle side=inside", kButtonLocks),
              0);
  CAPTURE(result.reason);
  CHECK(result.word == CellWord::passed);
}

TEST_CASE("A key that is put in besides is taken out before it is asked what comes") {
  const CampaignBench bench;
  const CellResult result =
      cell_of(plan_besides(bench, R"({"do": "open_key_cover"}, {"wait": "5s"})",
                           "insert_key key=wrong", R"({"expect": "key.inserted", "is": "none"})"),
              0);
  CAPTURE(result.reason);
  CHECK(result.word == CellWord::passed);
}

TEST_CASE("A handle that the scenario itself holds where it fails is let go as well") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [], "steps": [
    {"do": "press_handle", "side": "inside"},
    {"expect": "bolt.position_mm", "above": 99, "within": "1s"},
    {"do": "release_handle", "side": "inside"}]})");
  const CellResult result =
      cell_of(bench.plan(R"("vary": {}, "design": {"random": 1}, "measures": {}, "sometimes": {},
                            "eventually": {"it": )" +
                         std::string(kButtonLocks) + "}"),
              0);
  CHECK_THAT(result.reason, ContainsSubstring("bolt.position_mm above 99 mm"));
  CHECK(result.word == CellWord::failed);
}

TEST_CASE("A demand that a part refuses is told, and what holds always holds on") {
  const CampaignBench bench;
  const Plan refused = bench.plan(eventually(
      R"("in": [{"do": "charge_battery", "for": "1min"}, {"expect": "bolt.whole", "is": true}])"));
  CHECK_THAT(cell_of(refused, 0).reason, ContainsSubstring("eventually in: a part refuses it"));
  const Plan always = bench.plan(eventually(kLocksAgain) +
                                 R"(, "always": [{"signal": "door.angle_deg", "below": 5}])");
  const CellResult opened = cell_of(always, 0);
  CHECK(opened.word == CellWord::broken);
  CHECK_THAT(opened.reason, ContainsSubstring("door.angle_deg"));
}

TEST_CASE("Lives in a plan's house are asked what the plan demands eventually, and shrunk to it") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("eventually": {"dark": {"expect": "bolt.position_mm", "above": 99, "within": "1s"}},
         "always": [{"signal": "key.inserted", "is": "none"}])");
  const LivedIn where = lived_in(plan);
  ExploreOptions options;
  options.lives = 64;
  options.steps = 8;
  options.kept = 1;
  keep_faults(options.habits, {"none"});
  keep_actions(options.habits, {"open_key_cover", "insert_key"});
  const Explored explored = explore(where, options);
  CHECK(explored.failed == 64);
  REQUIRE(explored.found.size() == 2);
  for (const Found& found : explored.found) {
    const bool eventual = found.find.reason == "eventually dark";
    CHECK((eventual || found.find.reason == "always: key.inserted is none"));
    CHECK_THAT(found.scenario,
               ContainsSubstring(eventual ? "\"note\": \"eventually dark\"" : "\"is\": \"none\""));
    CHECK(run_scenario(parse_scenario("found.json", found.scenario)).verdict == Verdict::failed);
  }
}

TEST_CASE("A demand that a part refuses in a life is found as that, and is the same twice") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("eventually": {"charged": [{"do": "charge_battery", "for": "7min"},
                                    {"expect": "bolt.whole", "is": true}]})");
  ExploreOptions options;
  options.lives = 8;
  options.kept = 1;
  keep_faults(options.habits, {"none"});
  keep_actions(options.habits, {"shut_door", "open_key_cover"});
  const Explored explored = explore(lived_in(plan), options);
  CHECK(explored.failed == 8);
  REQUIRE(explored.found.size() == 1);
  const Find& find = explored.found.front().find;
  CAPTURE(find.reason, find.seen);
  CHECK(find.reason.starts_with("a part refuses it: "));
  CHECK(find.life.empty());
  CHECK_THAT(explored.found.front().scenario, ContainsSubstring("charge_battery"));
}

TEST_CASE("Who was locked out in a life has waited before it is asked what a plan demands") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [],
    "setup": {"users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
    "steps": [{"wait": "1s"}]})");
  const LivedIn where = lived_in(bench.plan(
      R"("vary": {}, "design": {"random": 1}, "measures": {}, "sometimes": {}, "eventually":
         {"lets_in": [{"do": "press_key", "key": "back"}, {"do": "type_keys", "keys": "↶482915✓"},
                      {"expect": "access.granted", "within": "5s"}]})"));
  World world;
  LifeRun run(where, world, zero_in(where));
  run.live({make_action("press_key", {{"key", std::string("0")}})});
  const Action wrong = make_action("type_keys", {{"keys", std::string("739164✓")}});
  for (int i = 0; i < 5; ++i) run.live({wrong, false, std::chrono::seconds(1)});
  CHECK(find_signal("core.locked_out")->read(run.world(), 0) == 1);
  run.end();
  CAPTURE(run.found() ? run.found()->reason : "");
  CHECK_FALSE(run.found());
}

TEST_CASE("A house is calm when each of its locks is") {
  const Demand calm = calm_of(parse_scenario("two.json", R"({"title": "t", "why": "w", "covers": [],
    "setup": {"locks": [{"name": "front"}, {"name": "garden"}]}, "steps": [{"wait": "1s"}]})")
                                  .setup);
  std::string all;
  for (const std::string& line : calm.lines) all += line + "\n";
  CHECK(calm.steps.size() == calm.lines.size());
  for (const char* signal : {"\"core.locked_out\"", "\"core.panel\"", "\"garden/core.locked_out\"",
                             "\"garden/core.panel\""}) {
    CHECK_THAT(all, ContainsSubstring(signal));
  }
}

TEST_CASE("Who has changed users in a life is not asked what a plan demands") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("eventually": {"dark": {"expect": "bolt.position_mm", "above": 99, "within": "1s"}})");
  const LivedIn where = lived_in(plan);
  for (const bool changed : {false, true}) {
    World world;
    Moment zero = zero_in(where);
    zero.excused.resize(1);
    if (changed) zero.excused[0] = Excuse::pin;
    LifeRun run(where, world, zero);
    run.end();
    CHECK(run.found().has_value() != changed);
  }
}
