// What must come when all that was broken is mended: asked of cells, and of the lives of explorers.
#include <string>

#include "sim/campaign/cells/cell.h"
#include "sim/campaign/explore/explore.h"
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

TEST_CASE("What is done besides is undone before it is asked what comes") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [], "let": {"moment": 1},
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

TEST_CASE("Who has changed users in a life is not asked what a plan demands") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("eventually": {"dark": {"expect": "bolt.position_mm", "above": 99, "within": "1s"}})");
  const LivedIn where = lived_in(plan);
  for (const bool changed : {false, true}) {
    World world;
    Moment zero{*Trunk(where.scenario, where.scenario.seed).at_zero(), {}, {}};
    zero.excused.resize(1);
    if (changed) zero.excused[0] = Excuse::pin;
    LifeRun run(where, world, zero);
    run.end();
    CHECK(run.found().has_value() != changed);
  }
}
