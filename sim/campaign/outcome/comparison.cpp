#include "sim/campaign/outcome/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// What of a cell is held against the other build's: the limit that is sought; the verdict, with the
// answer whose rate may not be too high; the verdict alone.
enum class Judged { limit, answer, verdict };

Judged judged_by(const Question& question) {
  if (question.kind == QuestionKind::limit) return Judged::limit;
  return question.at_most ? Judged::answer : Judged::verdict;
}

// More is worse; what breaks is worse than any answer. None: the cell was refused, and has shown
// nothing.
std::optional<double> badness_of(const Plan& plan, const CellResult& result) {
  if (result.word == CellWord::refused) return std::nullopt;
  if (result.word == CellWord::broken) return std::numeric_limits<double>::infinity();
  const double failed = result.word == CellWord::failed ? 1 : 0;
  switch (judged_by(plan.question)) {
    case Judged::limit:
      return -answer_of(plan, result).value_or(plan.question.from);
    case Judged::answer:
      return failed + (plan.question.of == kFailed ? 0 : answer_of(plan, result).value_or(0));
    case Judged::verdict:
      return failed;
  }
  return std::nullopt;
}

struct CellOutcome {
  std::optional<double> badness;
  std::uint64_t hash = 0;
  std::string chosen;  // of a search, whose points follow from what came of cells before
  std::string reason;  // empty: it passed
};

// How many of the cells that both have played ended for the same reason.
struct ReasonBoth {
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

struct Changes {
  std::uint64_t both = 0;       // cells that both have played
  std::uint64_t refused = 0;    // of them, by one of the two at least: they are not compared
  std::uint64_t other_end = 0;  // of those that are, with another final state
  std::uint64_t got_worse = 0;
  std::uint64_t got_better = 0;
  std::uint64_t elsewhere = 0;  // cells of a search that both have played, at other points
  std::vector<CellRow> worse;   // the first of them
  std::map<std::string, ReasonBoth> reasons{};

  bool nothing() const { return both == refused; }
};

constexpr std::size_t kMostShown = 5;
constexpr std::size_t kMostReasonsHeld = 10'000;  // where numbers in them make each one new

std::string reason_of(const CellResult& result) {
  return result.word == CellWord::passed ? std::string() : result.reason;
}

// Of those that changed: how probable is it that so many or more went one way, were either way as
// probable? McNemar's test in its exact form; of limits, the sign test.
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

void count_reasons(const std::string& before, const std::string& after, Changes& changes) {
  const auto count = [&](const std::string& reason, std::uint64_t ReasonBoth::*side) {
    const bool held = changes.reasons.size() < kMostReasonsHeld || changes.reasons.contains(reason);
    if (!reason.empty() && held) ++(changes.reasons[reason].*side);
  };
  count(before, &ReasonBoth::before);
  count(after, &ReasonBoth::after);
}

// Of the cells in both alone, so that a build of which more were played has not more of each.
std::string reasons_changed(const Changes& changes) {
  std::string text;
  for (const auto& [reason, count] : changes.reasons) {
    if (count.after <= count.before) continue;
    const double p = fisher(count.before, changes.both, count.after, changes.both);
    text += fmt::format("  {} of {} cells, were {} of {}: {}{}\n", count.after, changes.both,
                        count.before, changes.both, reason,
                        p < 0.05 ? fmt::format(" (p = {:.2g})", p) : "");
  }
  return text.empty() ? text : "more often than before:\n" + text;
}

Changes changes_of(const Collected& before, const Collected& after, Tally& was, Tally& is) {
  std::unordered_map<std::uint64_t, CellOutcome> known;
  before.count(was, [&](const CellRow& row) {
    known[row.cell] = {badness_of(was.plan(), row.result), row.result.hash,
                       was.plan().design.seeks() ? describe(row.chosen) : std::string(),
                       reason_of(row.result)};
  });
  Changes changes;
  after.count(is, [&](const CellRow& row) {
    const auto found = known.find(row.cell);
    if (found == known.end()) return;
    if (is.plan().design.seeks() && found->second.chosen != describe(row.chosen)) {
      ++changes.elsewhere;
      return;
    }
    ++changes.both;
    count_reasons(found->second.reason, reason_of(row.result), changes);
    const std::optional<double> one = found->second.badness;
    const std::optional<double> other = badness_of(is.plan(), row.result);
    if (!one || !other) {
      ++changes.refused;
      return;
    }
    changes.other_end += found->second.hash != row.result.hash ? 1 : 0;
    changes.got_better += *other < *one ? 1 : 0;
    if (*other <= *one) return;
    ++changes.got_worse;
    if (changes.worse.size() < kMostShown) changes.worse.push_back(row);
  });
  return changes;
}

std::string side_text(const char* which, const Collected& cells, const Tally& tally) {
  const Question& question = tally.plan().question;
  const std::string head = fmt::format("{}  {}\n", which, cells.of().build);
  if (tally.plan().design.seeks()) return head + answer_of_question(tally);  // no sample, no rate
  const std::string text =
      head +
      fmt::format("        {}\n", rate_text(tally.failed(), tally.played(), question.confidence));
  return question.of == kFailed ? text : text + answer_of_question(tally);
}

// What "worse" means, where it is not the verdict that was asked for.
std::string judged_text(const Question& question) {
  switch (judged_by(question)) {
    case Judged::limit:
      return "worse is a lower limit\n";
    case Judged::answer:
      return question.of == kFailed ? "" : fmt::format("worse is to fail, or {}\n", question.of);
    case Judged::verdict:
      return question.of == kFailed
                 ? ""
                 : fmt::format("only verdicts are compared, {} is not\n", question.of);
  }
  return {};
}

std::string changes_text(const Changes& changes) {
  std::string text =
      fmt::format("{} cells in both: {} got worse, {} better, {} end in another state\n",
                  changes.both, changes.got_worse, changes.got_better, changes.other_end);
  if (changes.refused > 0) {
    text += fmt::format("{} of them are refused by one of the two, and show nothing\n",
                        changes.refused);
  }
  if (changes.elsewhere > 0) {
    text += fmt::format("{} cells were sought at other points, and are not compared\n",
                        changes.elsewhere);
  }
  return text;
}

std::string verdict_text(const Changes& changes, double p, double significance) {
  if (changes.both == 0) return "no cell is in both: nothing can be compared\n";
  if (changes.nothing()) {
    return "every cell in both is refused by one of the two: nothing can be compared\n";
  }
  const char* verdict = "may be chance";
  if (changes.got_worse + changes.got_better == 0) {
    verdict = "nothing changed";
  } else if (p < significance) {
    verdict = changes.got_worse > changes.got_better ? "worse" : "better";
  }
  return fmt::format("{}: p = {:.2g} that chance alone does this\n", verdict, p);
}

}  // namespace

PlanComparison compare(const Plan& plan, const Collected& before, const Collected& after,
                       double significance) {
  if (before.of().plan != after.of().plan) {
    throw BadInput(
        "the two are of different plans: cells of the same number have nothing to do "
        "with each other; run the same plan with both builds");
  }
  Tally was(plan);
  Tally is(plan);
  const Changes changes = changes_of(before, after, was, is);
  const double p = chance_of_change(changes.got_worse, changes.got_better);
  PlanComparison comparison;
  comparison.worse = changes.got_worse > changes.got_better && p < significance;
  comparison.nothing = changes.nothing();
  comparison.text = side_text("before", before, was) + side_text("after ", after, is) +
                    changes_text(changes) + judged_text(plan.question) +
                    verdict_text(changes, p, significance) +
                    (plan.design.seeks() ? "" : reasons_changed(changes));
  for (const CellRow& row : changes.worse) {
    comparison.text += fmt::format("  worse   {}\n", command_of(plan, row.cell, row.chosen));
  }
  return comparison;
}

}  // namespace locktwin::sim
