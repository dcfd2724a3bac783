#include "sim/campaign/outcome/early_end.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "sim/campaign/outcome/interval.h"

namespace locktwin::sim {

namespace {

bool is_narrow(std::vector<double> answers, std::initializer_list<double> shares,
               const Question& question) {
  std::sort(answers.begin(), answers.end());
  return !answers.empty() && std::all_of(shares.begin(), shares.end(), [&](double share) {
    const Quantile told = quantile(answers, share, question.confidence);
    // Of what lies beyond where a limit was sought, no width is known.
    return told.low && told.high && std::isfinite(*told.low) && std::isfinite(*told.high) &&
           *told.high - *told.low <= *question.narrow_enough;
  });
}

// Also what is told of each value that the limit is drawn over.
bool limits_are_narrow(const Tally& tally) {
  const Question& question = tally.plan().question;
  const auto narrow = [&](const std::vector<double>& limits) {
    return is_narrow(limits, {1 - question.share, 0.5}, question);
  };
  for (const Parameter& parameter : tally.plan().parameters) {
    if (parameter.name != question.over || parameter.distribution.is_number()) continue;
    if (tally.over().size() < parameter.distribution.levels(1).size()) return false;
  }
  return narrow(tally.answers()) &&
         std::all_of(tally.over().begin(), tally.over().end(),
                     [&](const auto& one) { return narrow(one.second); });
}

bool rate_is_narrow(const Tally& tally) {
  const Question& question = tally.plan().question;
  const Interval interval = rate_interval(tally);
  if (interval.high - interval.low > *question.narrow_enough) return false;
  const double most = question.at_most.value_or(1);
  return interval.high <= most || interval.low > most;
}

bool intervals_are_narrow(const Tally& tally) {
  switch (tally.plan().question.kind) {
    case QuestionKind::rate:
      return rate_is_narrow(tally);
    case QuestionKind::limit:
      return limits_are_narrow(tally);
    case QuestionKind::distribution:
      return is_narrow(tally.answers(), kToldShares, tally.plan().question);
    case QuestionKind::sensitivity:
    case QuestionKind::region:
      return false;  // they have none
  }
  return false;
}

}  // namespace

bool are_enough(const Tally& tally) {
  if (!tally.plan().question.narrow_enough) return false;
  const auto& reached = tally.reached();
  return std::find(reached.begin(), reached.end(), 0U) == reached.end() &&
         intervals_are_narrow(tally);
}

bool EarlyEnd::is_behind(const Block& block, const Tally& tally) {
  const std::uint64_t cells = block.first + block.count;
  if (tally.cells() != cells || cells == tally.plan().cells() || cells < next_look_) return false;
  constexpr std::uint64_t kLooksIn = 50;  // each look costs as much as there are cells
  next_look_ = cells + cells / kLooksIn;
  return are_enough(tally);
}

}  // namespace locktwin::sim
