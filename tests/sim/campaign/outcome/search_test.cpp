// A design that seeks where failures begin: the same cells whoever plays them, in rounds that wait
// for one another.
#include <cmath>
#include <string>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/campaign/outcome/collected.h"
#include "sim/campaign/outcome/comparison.h"
#include "sim/campaign/outcome/learn.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

namespace {

constexpr const char* kSearch = R"("design": {"search": {"cells": 48, "rounds": 4}})";

Tally region_in(const CampaignBench& bench, const Plan& plan, const std::string& out) {
  Tally tally(plan);
  Collected({bench.folder.file(out)}).count(tally);
  return tally;
}

}  // namespace

TEST_CASE("A search gives the same bytes for any number of jobs and shards") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kSearch);
  CHECK_FALSE(bench.play(plan, "one").waits);
  bench.play(plan, "jobs", 3);
  for (int round = 1; round <= 4; ++round) {
    for (unsigned shard = 1; shard <= 3; ++shard) bench.play(plan, "shards", 1, shard, 3);
  }
  CHECK(bench.files("one").size() == 49);
  CHECK(bench.files("one") == bench.files("jobs"));
  CHECK(bench.files("one") == bench.files("shards"));
}

TEST_CASE("A shard of a search waits for the round that others have not played") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kSearch);
  const CellsDone first = bench.play(plan, "out", 1, 1, 2);
  CHECK(first.waits == 1U);
  CHECK(first.played == 6);
  CHECK(first.left == 18);
  CHECK(bench.play(plan, "out", 1, 1, 2).played == 0);
  const CellsDone second = bench.play(plan, "out", 1, 2, 2);  // the rest of the round, and its next
  CHECK(second.played == 12);
  CHECK(second.waits == 2U);
  CHECK(numbers_text(Collected({bench.folder.file("out")}).missing(2)) == "1-2");
}

TEST_CASE("A shard of a search that has nothing left waits for nobody") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kSearch);
  const CellsDone only = bench.play(plan, "out", 1, 1, 48);  // its one cell is of the first round
  CHECK(only.played == 1);
  CHECK(only.left == 0);
  CHECK_FALSE(only.waits);
}

TEST_CASE("What was stopped in a search goes on where it was") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kSearch);
  bench.play(plan, "whole");
  int asked = 0;
  const CellsDone part = bench.play(plan, "out", 1, 1, 1, [&] { return ++asked > 40; });
  CHECK_FALSE(part.waits);
  CHECK(part.played + part.left == 48);
  CHECK(part.left > 0);
  bench.play(plan, "out");
  CHECK(bench.files("whole") == bench.files("out"));
}

TEST_CASE("A search tells from where on cells fail, more narrowly than chance does") {
  const CampaignBench bench;
  const std::string vary = R"("vary": {"warp_mm": {"uniform": [0, 9]}}, )";
  const Plan plan = bench.plan(vary + kSearch);
  bench.play(plan, "out");
  const Tally tally = region_in(bench, plan, "out");
  REQUIRE(tally.region().nearest());
  const Reach& warp = tally.region().reaches()[0];
  double passed_up_to = 0;
  Tally all(plan);
  Collected({bench.folder.file("out")}).count(all, [&](const CellRow& row) {
    if (row.result.word == CellWord::passed) {
      passed_up_to = std::max(passed_up_to, row.chosen[0].second.number);
    }
  });
  // Of 48 cells by chance, 9 mm apart between neighbours are 0.19 mm.
  CHECK(std::abs(*warp.fails_low->number - passed_up_to) < 0.06);
  const std::string text = answer_text(tally);
  CHECK_THAT(text, ContainsSubstring("region of failed: "));
  CHECK_THAT(text, ContainsSubstring("that is no rate"));
  CHECK_THAT(text, ContainsSubstring("fails from " + warp.fails_low->text + " to "));
  CHECK_THAT(text, ContainsSubstring("nearest to what is usual: cell "));
  CHECK_THAT(text,
             ContainsSubstring("sometimes jam: " + std::to_string(tally.failed()) + " of 48\n"));
  CHECK(judge(tally).verdict == PlanVerdict::holds);
}

TEST_CASE("Of words a region tells those at which cells fail; of no failure, nothing") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("question": {"region": {}}, "design": {"random": 40})");
  Tally tally(plan);
  const auto row = [&](std::uint64_t cell, const char* word, CellWord verdict) {
    CellRow made{cell, chosen_of(plan, cell), {}};
    made.chosen[1].second.kind = Located::Kind::text;
    made.chosen[1].second.text = word;
    made.result.word = verdict;
    made.result.reached = {false};
    made.result.measures = {1.0};
    return made;
  };
  tally.add(row(0, "face", CellWord::passed));
  CHECK(answer_of_question(tally).find("nearest") == std::string::npos);
  tally.add(row(1, "key", CellWord::failed));
  tally.add(row(2, "finger", CellWord::failed));
  tally.add(row(3, "key", CellWord::failed));
  CHECK_THAT(answer_of_question(tally), ContainsSubstring("fails at finger, key\n"));
  tally.add(row(4, "2min", CellWord::failed));  // a choice may be of times and words
  tally.add(row(5, "10s", CellWord::failed));
  CHECK_THAT(answer_of_question(tally), ContainsSubstring("fails at 10s, 2min, finger, key\n"));
}

TEST_CASE("A cell of a search alone needs the cells that its point follows from") {
  const CampaignBench bench;
  Plan plan = bench.plan(kSearch);
  bench.play(plan, "out");
  CHECK_THROWS_WITH(chosen_of(plan, 40), ContainsSubstring("round 4 of a search"));
  CHECK_THROWS_WITH(chosen_of(plan, 40), ContainsSubstring("--out"));
  learn_from(bench.folder.file("out"), plan);
  Starts starts;
  const CellRow alone{40, chosen_of(plan, 40), CellPlayer(plan, starts).play(40)};
  CHECK_THAT(bench.files("out").at(name_of(blocks_of(48)[40])), ContainsSubstring(line_of(alone)));
  Plan other = bench.plan(kSearch + std::string(R"(, "seed": 2)"));
  CHECK_THROWS_WITH(learn_from(bench.folder.file("out"), other),
                    ContainsSubstring("holds cells of another plan, or of " + other.file));
}

TEST_CASE("Two builds' cells that were sought at other points are not compared") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kSearch);
  bench.play(plan, "before");
  const CampaignFolder before = read_folder(bench.folder.file("before"));
  const std::string after = bench.folder.file("after");
  open_folder(after, plan, "other");
  for (const Block& block : blocks_of(plan.cells())) {
    std::string lines;
    read_block(bench.folder.file("before/" + name_of(block)), before, [&](CellRow row) {
      row.result.word = CellWord::failed;
      row.result.reason = "line 1: it";
      if (row.cell == 0) row.result.word = CellWord::refused;
      if (row.cell >= 12) row.chosen[0].second.number += 0.5;
      lines += line_of(row);
    });
    write_block(after, block, plan, "other", lines);
  }
  const PlanComparison comparison =
      compare(plan, Collected({bench.folder.file("before")}), Collected({after}), 0.01);
  CHECK_THAT(comparison.text, ContainsSubstring("12 cells in both"));
  CHECK_THAT(comparison.text,
             ContainsSubstring("\n1 of them are refused by one of the two, and show nothing\n"
                               "36 cells were sought at other points"));
  // Cells that were sought are no sample.
  CHECK_THAT(comparison.text, ContainsSubstring("which were sought: that is no rate"));
  CHECK(comparison.text.find("(95 %") == std::string::npos);
  CHECK(comparison.text.find("more often than before") == std::string::npos);
}
