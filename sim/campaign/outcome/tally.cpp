#include "sim/campaign/outcome/tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostReasons = 10'000;  // where numbers in them make each one new

// A cell that does not hold where a limit's search begins, or still holds where it ends, has its
// limit somewhere beyond: it counts in the order of all, and its number is not known.
double limit_of(const Question& question, const CellResult& result, double told) {
  constexpr double kBeyond = std::numeric_limits<double>::infinity();
  if (result.runs == 1 && told <= question.from) return -kBeyond;  // nothing else was tried
  if (told >= question.to && result.word == CellWord::passed) return kBeyond;
  return told;
}

}  // namespace

Tally::Tally(const Plan& plan) : plan_(&plan), reached_(plan.sometimes.size(), 0) {}

std::optional<double> answer_of(const Plan& plan, const CellResult& result) {
  if (result.word == CellWord::refused) return std::nullopt;
  const std::string& of = plan.question.of;
  if (plan.question.kind == QuestionKind::limit) return result.measures.back();
  if (of == kFailed) return result.word == CellWord::passed ? 0 : 1;
  for (std::size_t i = 0; i < plan.sometimes.size(); ++i) {
    if (plan.sometimes[i].name == of) return result.reached.at(i) ? 1 : 0;
  }
  for (std::size_t i = 0; i < plan.measures.size(); ++i) {
    if (plan.measures[i].name == of) return result.measures.at(i);
  }
  return std::nullopt;
}

std::vector<std::pair<std::string, const ReasonCount*>> Tally::reasons_by_count() const {
  std::vector<std::pair<std::string, const ReasonCount*>> sorted;
  for (const auto& [reason, count] : reasons_) sorted.emplace_back(reason, &count);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second->cells > b.second->cells; });
  return sorted;
}

// The final state has all that a cell has done; the rest is what was made of it.
void Tally::add_to_digest(const CellRow& row) {
  const CellResult& result = row.result;
  digest_.add(row.cell);
  digest_.add(static_cast<std::uint64_t>(result.word));
  digest_.add(result.hash);
  for (const bool one : result.reached) digest_.add(one);
  for (const std::optional<double>& one : result.measures) {
    digest_.add(one.has_value());
    digest_.add(one.value_or(0));
  }
}

std::uint64_t Tally::hits() const {
  return static_cast<std::uint64_t>(std::count(answers_.begin(), answers_.end(), 1.0));
}

void Tally::add(const CellRow& row) {
  const CellResult& result = row.result;
  ++cells_;
  add_to_digest(row);
  runs_ += result.runs;
  ++words_[static_cast<std::size_t>(result.word)];
  for (std::size_t i = 0; i < reached_.size(); ++i) reached_[i] += result.reached.at(i) ? 1 : 0;
  if (result.word != CellWord::passed &&
      (reasons_.size() < kMostReasons || reasons_.contains(result.reason))) {
    ReasonCount& reason = reasons_[result.reason];
    if (reason.cells++ == 0) {
      reason.word = result.word;
      reason.first = row;
    }
  }
  std::optional<double> answer = answer_of(*plan_, result);
  if (answer && plan_->question.kind == QuestionKind::limit) {
    answer = limit_of(plan_->question, result, *answer);
  }
  unanswered_ += answer ? 0 : 1;
  if (plan_->question.kind == QuestionKind::sensitivity) {
    answers_.push_back(answer.value_or(0));
  } else if (answer) {
    answers_.push_back(*answer);
  }
  if (answer && plan_->question.kind == QuestionKind::region) {
    region_.add(*plan_, row, *answer != 0);
  }
  if (!answer || plan_->question.over.empty()) return;
  for (const auto& [name, value] : row.chosen) {
    if (name == plan_->question.over) over_[taken_value(value)].push_back(*answer);
  }
}

std::uint64_t base_points(const Tally& tally) {
  return tally.answers().size() / (tally.plan().parameters.size() + 2);
}

Interval rate_interval(const Tally& tally) {
  return wilson(tally.hits(), tally.answers().size(), tally.plan().question.confidence);
}

namespace {

// Of a number that all cells were asked for.
Judgement judge_number(const Tally& tally) {
  const Question& question = tally.plan().question;
  if (question.kind == QuestionKind::sensitivity && tally.unanswered() > 0) {
    return {
        PlanVerdict::undecided,
        fmt::format("what explains {} is not known: it needs an answer of each cell", question.of)};
  }
  if (question.kind == QuestionKind::sensitivity && base_points(tally) < kFewestBasePoints) {
    return {PlanVerdict::undecided,
            fmt::format("what explains {} is not known: too few cells to say", question.of)};
  }
  if (question.kind == QuestionKind::distribution && tally.answers().empty()) {
    return {PlanVerdict::undecided,
            fmt::format("no cell has {}: too few cells to say", question.of)};
  }
  return {};
}

Judgement judge_rate(const Tally& tally) {
  if (!tally.plan().question.at_most) return {};
  const double most = *tally.plan().question.at_most;
  const Interval interval = rate_interval(tally);
  if (interval.high <= most) return {};
  if (interval.low > most) {
    return {PlanVerdict::fails, fmt::format("the rate is above {:.4g} %", most * 100)};
  }
  return {PlanVerdict::undecided,
          fmt::format("the rate may be above {:.4g} % or not: play more cells", most * 100)};
}

}  // namespace

Judgement judge(const Tally& tally) {
  const Plan& plan = tally.plan();
  if (tally.count(CellWord::refused) > 0) {
    return {PlanVerdict::refused,
            fmt::format("{} cells were refused: they have shown nothing; narrow what varies",
                        tally.count(CellWord::refused))};
  }
  if (tally.count(CellWord::broken) > 0) {
    return {PlanVerdict::fails,
            fmt::format("in {} cells something broke: it shall hold always, or eventually",
                        tally.count(CellWord::broken))};
  }
  if (!tally.whole()) {
    return {PlanVerdict::undecided,
            fmt::format("{} of {} cells are missing", plan.cells() - tally.cells(), plan.cells())};
  }
  for (std::size_t i = 0; i < plan.sometimes.size(); ++i) {
    if (tally.reached()[i] > 0) continue;
    return {PlanVerdict::fails, fmt::format("'{}' was so in no cell", plan.sometimes[i].name)};
  }
  const Judgement number = judge_number(tally);
  return number.why.empty() ? judge_rate(tally) : number;
}

}  // namespace locktwin::sim
