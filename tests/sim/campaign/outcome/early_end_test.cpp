// A campaign that ends when its answer is as narrow as its plan asks: behind the same cell, whoever
// has played which of them.
#include "sim/campaign/outcome/early_end.h"

#include <string>
#include <utility>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/campaign/outcome/collected.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

namespace {

constexpr const char* kNarrowRate =
    R"("design": {"random": 300}, "question": {"rate": {"narrow_enough": 0.4}})";

Tally counted(const CampaignBench& bench, const Plan& plan, const std::string& out) {
  Tally tally(plan);
  Collected({bench.folder.file(out)}).count(tally);
  return tally;
}

// A cell that was never played: what is counted is what stands in it.
CellRow made_up(const Plan& plan, std::uint64_t cell, CellWord word, double measure) {
  CellRow row{cell, chosen_of(plan, cell), {}};
  row.result.word = word;
  row.result.reached.assign(plan.sometimes.size(), true);
  row.result.measures.assign(measure_names(plan).size(), measure);
  return row;
}

// With how many of such cells it ends; 0: not before all are there.
std::uint64_t ends_behind(const Plan& plan, const std::function<double(std::uint64_t)>& measure,
                          const std::function<bool(std::uint64_t)>& fails) {
  Tally tally(plan);
  EarlyEnd end;
  for (const Block& block : blocks_of(plan.cells())) {
    for (std::uint64_t cell = block.first; cell < block.first + block.count; ++cell) {
      const CellWord word = fails(cell) ? CellWord::failed : CellWord::passed;
      tally.add(made_up(plan, cell, word, measure(cell)));
    }
    if (end.is_behind(block, tally)) return tally.cells();
  }
  return 0;
}

const auto kAnyMeasure = [](std::uint64_t) { return 1.0; };
const auto kOneOfTen = [](std::uint64_t cell) { return cell % 10 == 0; };

}  // namespace

TEST_CASE("The widest rate that a plan may ask for is not known behind its first cell") {
  const CampaignBench bench;
  const Plan plan =
      bench.plan(R"("design": {"random": 40}, "question": {"rate": {"narrow_enough": 0.5}})");
  CHECK(plan.question.narrow_enough == kWidestRate);
  CHECK(ends_behind(plan, kAnyMeasure, [](std::uint64_t) { return false; }) == 4);
}

TEST_CASE("A campaign ends behind the same cell for any number of jobs and shards") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kNarrowRate);
  CHECK(bench.play(plan, "one").enough);
  CHECK(bench.play(plan, "jobs", 3).enough);
  for (unsigned shard = 1; shard < 7; ++shard) bench.play(plan, "shards", 1, shard, 7);
  const CellsDone last = bench.play(plan, "shards", 1, 7, 7);
  CHECK(last.enough);
  CHECK(last.left > 0);
  const Tally one = counted(bench, plan, "one");
  REQUIRE(one.ended_early());
  CHECK(one.cells() < 60);
  CHECK(bench.files("one").size() ==
        one.cells() + 1);  // blocks of one cell, and their folder's file
  const std::string text = answer_text(one);
  CHECK_THAT(text, ContainsSubstring("ended early: the first " + std::to_string(one.cells()) +
                                     " of 300 cells are enough for intervals of 40 %\n"));
  for (const char* other : {"jobs", "shards"}) {
    CHECK(answer_text(counted(bench, plan, other)) == text);
  }
  CHECK(rate_interval(one).high - rate_interval(one).low <= 0.4);
  CHECK(judge(one).verdict == PlanVerdict::holds);
}

TEST_CASE("A shard plays nothing more when the cells of others are enough, and none is missing") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kNarrowRate);
  bench.play(plan, "out");
  const CellsDone shard = bench.play(plan, "out", 1, 3, 300);
  CHECK(shard.before + shard.played + shard.left == 1);
  const CellsDone beyond = bench.play(plan, "out", 1, 250, 300);
  CHECK(beyond.enough);
  CHECK(beyond.played == 0);
  const Collected collected({bench.folder.file("out")});
  CHECK(collected.of().may_end_early);
  CHECK(collected.missing(4).size() == 4);
  CHECK(collected.missing(4, counted(bench, plan, "out").cells()).empty());
}

TEST_CASE("With a gap in them the first cells are not enough, and what is there is counted") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kNarrowRate);
  bench.play(plan, "out");
  const std::uint64_t all = counted(bench, plan, "out").cells();
  std::filesystem::remove(bench.folder.file("out/" + name_of(blocks_of(plan.cells())[3])));
  const Tally tally = counted(bench, plan, "out");
  CHECK_FALSE(tally.ended_early());
  CHECK(tally.cells() == all - 1);
  CHECK(judge(tally).verdict == PlanVerdict::undecided);
  CHECK(bench.play(plan, "out").played == 1);
  CHECK(counted(bench, plan, "out").ended_early());
}

TEST_CASE(
    "Wilson's interval of one in ten is narrower than a tenth behind 139 cells at the latest") {
  const CampaignBench bench;
  const auto plan = [&](const char* question) {
    return bench.plan(R"("design": {"random": 1000}, "question": {"rate": )" +
                      std::string(question) + "}");
  };
  const std::uint64_t cells =
      ends_behind(plan(R"({"narrow_enough": 0.1})"), kAnyMeasure, kOneOfTen);
  CHECK(cells > 130);
  CHECK(cells < 150);
  CHECK(ends_behind(plan("{}"), kAnyMeasure, kOneOfTen) == 0);
  // Narrow, but not yet known to lie below.
  const std::uint64_t decided =
      ends_behind(plan(R"({"narrow_enough": 0.1, "at_most": 0.13})"), kAnyMeasure, kOneOfTen);
  CHECK(decided > 2 * cells);
}

TEST_CASE("A campaign goes on while something was never reached") {
  const CampaignBench bench;
  const Plan plan = bench.plan(kNarrowRate);
  Tally tally(plan);
  for (std::uint64_t cell = 0; cell < 200; ++cell) {
    CellRow row = made_up(plan, cell, CellWord::passed, 1);
    row.result.reached = {cell == 150};
    tally.add(row);
    CHECK(are_enough(tally) == (cell >= 150));
  }
}

TEST_CASE("A distribution ends when the widest of the intervals that it tells is narrow") {
  const CampaignBench bench;
  const Plan plan =
      bench.plan(R"("design": {"random": 3000}, "measures": {"load": "bolt.position_mm"},
    "question": {"distribution": {"of": "load", "narrow_enough": 10}})");
  const auto spread = [](std::uint64_t cell) { return static_cast<double>(cell * 37 % 100); };
  const std::uint64_t cells = ends_behind(plan, spread, [](std::uint64_t) { return false; });
  // The middle's has 2 * 1.96 * 50 / sqrt(n) of a hundred values; the ends' are bounded from 368
  // on: 0.99 to the power of 368 is less than a fortieth.
  CHECK(cells >= 368);
  CHECK(cells < 600);
}

TEST_CASE("A limit ends when it is narrow at each value that it is drawn over") {
  const CampaignBench bench;
  const auto plan = [&](const char* weights) {
    return bench.plan(R"("vary": {"celsius": {"choice": [-10, 20], "weights": )" +
                      std::string(weights) +
                      R"(}}, "design": {"random": 5000}, "measures": {}, "sometimes": {},
      "question": {"limit": {"of": "warp_mm", "from": 0, "to": 9, "within": 1, "over": "celsius",
                             "narrow_enough": 0.5}})");
  };
  const auto limits = [](std::uint64_t cell) { return 4 + static_cast<double>(cell % 8) * 0.05; };
  const auto never = [](std::uint64_t) { return false; };
  const std::uint64_t even = ends_behind(plan("[1, 1]"), limits, never);
  const std::uint64_t rare = ends_behind(plan("[1, 9]"), limits, never);
  CHECK(even >= 2 * 72);  // a bound below for one in twenty, of each of the two
  CHECK(rare > 2 * even);
}

TEST_CASE("A limit that lies beyond where it is sought is told so, and is never narrow") {
  const CampaignBench bench;
  const Plan plan = bench.plan(R"("vary": {"celsius": {"choice": [-10, 20]}},
    "design": {"random": 400}, "measures": {}, "sometimes": {},
    "question": {"limit": {"of": "warp_mm", "from": 2, "to": 9, "within": 1,
                           "over": "celsius", "narrow_enough": 0.5}})");
  const auto tally_at = [&](double limit, std::uint32_t runs, CellWord word) {
    Tally tally(plan);
    for (std::uint64_t cell = 0; cell < 400; ++cell) {
      CellRow row = made_up(plan, cell, word, limit);
      row.result.runs = runs;
      tally.add(row);
    }
    return tally;
  };
  const Tally below = tally_at(2, 1, CellWord::failed);
  CHECK_FALSE(are_enough(below));
  CHECK_THAT(answer_text(below), ContainsSubstring("95 % hold up to below 2 (95 %: below 2), half "
                                                   "of them up to below 2 (95 %: below 2)"));
  const Tally above = tally_at(9, 2, CellWord::passed);
  CHECK_FALSE(are_enough(above));
  CHECK_THAT(answer_text(above), ContainsSubstring("above 9 (95 %: above 9)"));
  CHECK(are_enough(tally_at(2, 4, CellWord::failed)));  // it holds there, and not much farther
}
