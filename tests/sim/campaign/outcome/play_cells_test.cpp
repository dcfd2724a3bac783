// Playing cells: the same bytes for any number of jobs and shards, nothing that is finished is
// lost.
#include "sim/campaign/outcome/play_cells.h"

#include <atomic>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/scenario/other_chance.h"
#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

namespace {

Tally tally_in(const Plan& plan, const std::string& folder) {
  Tally tally(plan);
  for (const Block& block : blocks_of(plan.cells())) {
    read_block(folder + "/" + name_of(block), read_folder(folder),
               [&](const CellRow& row) { tally.add(row); });
  }
  return tally;
}

RunResult run_alone(const Plan& plan, std::uint64_t cell, const Chosen& chosen) {
  const Scenario scenario = parse_scenario(plan.scenario, plan.text, {}, chosen);
  const SavedRun from = with_other_chance(scenario, scenario.seed, chance_of(plan, cell));
  RunOptions options;
  options.from = &from;
  options.from_first_step = true;
  return run_scenario(scenario, options);
}

}  // namespace

TEST_CASE("Cells give the same bytes for any number of jobs and shards") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "one");
  bench.play(plan, "jobs", 3);
  for (unsigned shard = 1; shard <= 7; ++shard) bench.play(plan, "shards", 1, shard, 7);
  CHECK(bench.files("one").size() == 41);
  CHECK(bench.files("one") == bench.files("jobs"));
  CHECK(bench.files("one") == bench.files("shards"));
}

TEST_CASE("A cell whose setup fails has no final state, whatever was played before it") {
  const CampaignBench bench;
  bench.folder.write("lock.json", R"({"title": "t", "why": "w", "covers": [], "let": {"ma": 150},
    "setup": {"battery": {"soc_pct": 0}, "parameters": {"electronics.awake_ma": "$ma"},
              "users": [{"name": "Ann", "role": "administrator", "pin": "482915"}]},
    "steps": [{"wait": "1s"}]})");
  const Plan plan = bench.plan(R"("vary": {"ma": {"choice": [150, 1000]}}, "measures": {},
                                  "sometimes": {}, "design": {"random": 12})");
  bench.play(plan, "one");
  for (unsigned shard = 1; shard <= 5; ++shard) bench.play(plan, "shards", 1, shard, 5);
  CHECK(bench.files("one") == bench.files("shards"));
  const Tally tally = tally_in(plan, bench.folder.file("one"));
  CHECK(tally.count(CellWord::passed) > 0);
  REQUIRE(tally.count(CellWord::broken) > 0);
  const auto& [reason, count] = *tally.reasons().begin();
  CHECK_THAT(reason, ContainsSubstring("in the setup"));
  CHECK(count.first.result.hash == 0);
}

TEST_CASE("A warped door jams the bolt, a straight one does not: the cells tell which") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out", 2);
  const Tally tally = tally_in(plan, bench.folder.file("out"));
  CHECK(tally.cells() == 40);
  CHECK(tally.failed() > 5);
  CHECK(tally.failed() < 35);
  CHECK(tally.reached()[0] == tally.failed());  // 'jam'
  CHECK(tally.answers().size() == 40);
  for (const auto& [reason, count] : tally.reasons()) {
    CHECK(reason.find("bolt.locked within 20s") != std::string::npos);
    CHECK(count.first.chosen[0].second.number > 3);
  }
  CHECK(judge(tally).verdict == PlanVerdict::holds);
  CHECK(answer_text(tally).find("locktwin run ") != std::string::npos);
}

TEST_CASE("A cell that is run alone, as its command says, ends in the same state") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  Starts starts;
  CellPlayer player(plan, starts);
  for (const std::uint64_t cell : {0U, 7U, 39U}) {
    const CellResult result = player.play(cell);
    const RunResult alone = run_alone(plan, cell, chosen_of(plan, cell));
    CHECK(alone.hash == result.hash);
    CHECK((alone.verdict == Verdict::failed) == (result.word == CellWord::failed));
  }
}

TEST_CASE("What a plan adds to its scenario is in the command that repeats a cell") {
  const CampaignBench bench;
  const char* keys = GENERATE(R"("always": [{"signal": "bolt.position_mm", "below": 30}])",
                              R"("vary": {}, "design": {"random": 2}, "question":
                                 {"limit": {"of": "warp_mm", "from": 0, "to": 12, "within": 4}})",
                              R"("vary": {"warp_mm": {"uniform": [0, 9]}}, "meanwhile":
                                 {"action": "interrupt_power for=1s", "at": "warp_mm"})");
  CAPTURE(keys);
  const Plan plan = bench.plan(keys);
  CHECK_THAT(command_of(plan, 1, chosen_of(plan, 1)),
             ContainsSubstring("campaign run " + plan.file + " --cell 1"));
}

TEST_CASE("What is finished is kept when a campaign is stopped, and not played again") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "whole");
  std::atomic<int> asked = 0;
  const CellsDone first = bench.play(plan, "out", 1, 1, 1, [&] { return ++asked > 20; });
  CHECK(first.played > 0);
  CHECK(first.left > 0);
  CHECK(first.played + first.left == 40);
  const CellsDone second = bench.play(plan, "out");
  CHECK(second.before == first.played);
  CHECK(second.played == first.left);
  CHECK(bench.files("whole") == bench.files("out"));
}

TEST_CASE("Cells of another plan, another build or that were changed are refused with a remedy") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out");
  const std::string folder = bench.folder.file("out");
  CHECK_THROWS_WITH(open_folder(folder, bench.plan(R"("seed": 2)"), "test"),
                    ContainsSubstring("another plan"));
  CHECK_THROWS_WITH(open_folder(folder, bench.plan(), "other"), ContainsSubstring("another build"));
  CHECK_THROWS_WITH(read_folder(bench.folder.file("none")), ContainsSubstring("campaign run"));
  const Block block = blocks_of(plan.cells())[3];
  std::string text = bench.files("out").at(name_of(block));
  text.replace(text.find("passed") == std::string::npos ? text.find("failed") : text.find("passed"),
               6, "broken");
  bench.folder.write("out/" + name_of(block), text);
  CHECK_THROWS_WITH(tally_in(plan, folder), ContainsSubstring("it was changed"));
  bench.folder.write("out/" + name_of(block), "{");
  CHECK_THROWS_WITH(tally_in(plan, folder), ContainsSubstring("not whole"));
}

TEST_CASE("Two attempts at the same cells with other bytes are a mistake of the program") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out");
  const std::string folder = bench.folder.file("out");
  CHECK_THROWS_AS(write_block(folder, blocks_of(40)[0], plan, "test", "other\n"), NotTheSame);
}

TEST_CASE("A limit is where it still holds and a little more does not") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("vary": {"celsius": {"choice": [-10, 20]}}, "design": {"grid": {"times": 2}},
         "question": {"limit": {"of": "warp_mm", "from": 0, "to": 12, "within": 0.1,
                                "over": "celsius"}})");
  Starts starts;
  CellPlayer player(plan, starts);
  const CellResult result = player.play(0);
  REQUIRE(result.word == CellWord::passed);
  const double limit = *result.measures.back();
  CHECK(limit > 2);
  CHECK(limit < 8);
  CHECK(result.runs < 12);
  const auto fails_at = [&](double warp_mm) {
    return run_alone(plan, 0, chosen_of(plan, 0, warp_mm)).verdict == Verdict::failed;
  };
  CHECK_FALSE(fails_at(limit));
  CHECK(fails_at(limit + 0.15));
}

TEST_CASE("Halving ends where no value of six digits lies between") {
  const CampaignBench bench;
  const Plan plan = bench.plan(
      R"("vary": {}, "design": {"random": 1}, "measures": {}, "sometimes": {},
         "question": {"limit": {"of": "warp_mm", "from": 0, "to": 14, "within": 0.000001}})");
  Starts starts;
  const CellResult result = CellPlayer(plan, starts).play(0);
  CHECK(result.word == CellWord::passed);
  CHECK(result.runs < 30);
}

TEST_CASE("A folder's own file that was changed is told, whatever stands in it") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out", 1, 1, 40);
  const std::string good = bench.files("out").at(std::string(kFolderFile));
  const auto [from, to] = GENERATE(
      std::pair{R"("cells": 40)", R"("cells": 0)"},
      std::pair{R"("cells": 40)", R"("cells": 1000000000000000000)"},
      std::pair{R"("cells": 40)", R"("cells": -1)"}, std::pair{R"("plan": ")", R"("plan": "zz)"},
      std::pair{R"("plan": ")", R"("plan": "ffffffffffffffffffffffffff)"});
  CAPTURE(to);
  std::string text = good;
  text.replace(text.find(from), std::string(from).size(), to);
  const std::string folder = bench.folder.file("out");
  bench.folder.write("out/" + std::string(kFolderFile), text);
  CHECK_THROWS_WITH(read_folder(folder), ContainsSubstring("not what `campaign run` writes"));
}

TEST_CASE("A file of cells under the name of others is refused") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out");
  const std::vector<Block> blocks = blocks_of(plan.cells());
  bench.folder.write("out/" + name_of(blocks[2]), bench.files("out").at(name_of(blocks[3])));
  CHECK_THROWS_WITH(tally_in(plan, bench.folder.file("out")),
                    ContainsSubstring("it holds the cells of " + name_of(blocks[3])));
}

TEST_CASE("Many cells are at most 1,000 blocks, which shards share without a rest") {
  CHECK(blocks_of(1'000'000).size() == 1'000);
  CHECK(blocks_of(100'001).size() <= 1'000);
  std::uint64_t cells = 0;
  for (unsigned shard = 1; shard <= 64; ++shard) {
    for (const Block& block : blocks_of(100'001, shard, 64)) cells += block.count;
  }
  CHECK(cells == 100'001);
}
