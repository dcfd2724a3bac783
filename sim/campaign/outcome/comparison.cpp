#include "sim/campaign/outcome/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <vector>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct CellOutcome {
  bool failed = false;
  std::uint64_t hash = 0;
};

struct Changes {
  std::uint64_t both = 0;       // cells that both have played
  std::uint64_t other_end = 0;  // of them, with another final state
  std::uint64_t got_worse = 0;
  std::uint64_t got_better = 0;
  std::vector<CellRow> worse;  // the first of them
};

constexpr std::size_t kMostShown = 5;

// Of those whose verdict changed: how probable is it that so many or more went one way, were either
// way as probable? McNemar's test in its exact form.
double chance_of_change(std::uint64_t worse, std::uint64_t better) {
  const std::uint64_t all = worse + better;
  if (all == 0) return 1;
  const std::uint64_t more = std::max(worse, better);
  double sum = 0;
  const double n = static_cast<double>(all);
  for (std::uint64_t k = more; k <= all; ++k) {
    const double x = static_cast<double>(k);
    sum += std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) -
                    n * std::log(2.0));
  }
  return std::min(1.0, 2 * sum);
}

std::string reasons_changed(const Tally& before, const Tally& after) {
  std::string text;
  for (const auto& [reason, count] : after.reasons()) {
    const auto found = before.reasons().find(reason);
    const std::uint64_t was = found == before.reasons().end() ? 0 : found->second.cells;
    if (count.cells <= was) continue;
    const double p = fisher(was, before.played(), count.cells, after.played());
    text += fmt::format("  {} cells, were {}: {}{}\n", count.cells, was, reason,
                        p < 0.05 ? fmt::format(" (p = {:.2g})", p) : "");
  }
  return text.empty() ? text : "more often than before:\n" + text;
}

}  // namespace

Comparison compare(const Plan& plan, const Collected& before, const Collected& after,
                   double significance) {
  if (before.of().plan != after.of().plan) {
    throw BadInput(
        "the two are of different plans: cells of the same number have nothing to do "
        "with each other; run the same plan with both builds");
  }
  std::unordered_map<std::uint64_t, CellOutcome> known;
  Tally was(plan);
  before.each([&](const CellRow& row) {
    was.add(row);
    known[row.cell] = {row.result.word != CellWord::passed, row.result.hash};
  });
  Tally is(plan);
  Changes changes;
  after.each([&](const CellRow& row) {
    is.add(row);
    const auto found = known.find(row.cell);
    if (found == known.end()) return;
    ++changes.both;
    const bool failed = row.result.word != CellWord::passed;
    changes.other_end += found->second.hash != row.result.hash ? 1 : 0;
    changes.got_worse += failed && !found->second.failed ? 1 : 0;
    changes.got_better += !failed && found->second.failed ? 1 : 0;
    if (failed && !found->second.failed && changes.worse.size() < kMostShown) {
      changes.worse.push_back(row);
    }
  });
  const double confidence = plan.question.confidence;
  const double p = chance_of_change(changes.got_worse, changes.got_better);
  Comparison comparison;
  comparison.worse = changes.got_worse > changes.got_better && p < significance;
  comparison.text =
      fmt::format("before  {}\n        {}\nafter   {}\n        {}\n", before.of().build,
                  rate_text(was.failed(), was.played(), confidence), after.of().build,
                  rate_text(is.failed(), is.played(), confidence)) +
      fmt::format("{} cells in both: {} got worse, {} better, {} end in another state\n",
                  changes.both, changes.got_worse, changes.got_better, changes.other_end) +
      fmt::format("{}: p = {:.2g} that chance alone does this\n",
                  comparison.worse                              ? "worse"
                  : changes.got_worse + changes.got_better == 0 ? "no verdict changed"
                  : p < significance                            ? "better"
                                                                : "may be chance",
                  p) +
      reasons_changed(was, is);
  for (const CellRow& row : changes.worse) {
    comparison.text += fmt::format("  worse   {}\n", command_of(plan, row.cell, row.chosen));
  }
  return comparison;
}

}  // namespace locktwin::sim
