#include "sim/campaign/outcome/answer_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostReasonsTold = 10;

std::string counts_text(const Tally& tally) {
  std::string text = fmt::format("{} cells", tally.cells());
  const char* between = ": ";
  for (std::size_t i = 0; i < std::size(kCellWords); ++i) {
    const std::uint64_t count = tally.count(static_cast<CellWord>(i));
    if (count == 0) continue;
    text += fmt::format("{}{} {}", between, count, kCellWords[i]);
    between = ", ";
  }
  if (tally.runs() != tally.cells()) text += fmt::format(", in {} runs", tally.runs());
  text += "\n";
  if (tally.ended_early()) text += early_end_text(tally) + "\n";
  return text + fmt::format("digest={:016x}\n", tally.digest());
}

std::string limit_line(std::vector<double> limits, const Question& question) {
  std::sort(limits.begin(), limits.end());
  const Quantile most = quantile(limits, 1 - question.share, question.confidence);
  const Quantile half = quantile(limits, 0.5, question.confidence);
  return fmt::format("{:g} % hold up to {}, half of them up to {}\n", question.share * 100,
                     quantile_text(most, question), quantile_text(half, question));
}

std::string limit_text(const Tally& tally) {
  const Question& question = tally.plan().question;
  if (tally.answers().empty()) return {};
  std::string text =
      fmt::format("limit of {}: {}", question.of, limit_line(tally.answers(), question));
  for (const auto& [value, limits] : tally.over()) {
    text += fmt::format("  {} {:>8}: {}", question.over, value.text, limit_line(limits, question));
  }
  return text;
}

std::string sensitivity_text(const Tally& tally) {
  const Plan& plan = tally.plan();
  if (tally.cells() < plan.cells()) return "what explains it is known when all cells are played\n";
  if (tally.unanswered() > 0) {
    return fmt::format("{} cells have no {}: no indices\n", tally.unanswered(), plan.question.of);
  }
  if (base_points(tally) < kFewestBasePoints) return {};  // the judgement says so
  const std::vector<Indices> indices = sensitivity(tally.answers(), plan.parameters.size());
  std::string text = fmt::format("what explains {}:   alone   in all\n", plan.question.of);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    text += fmt::format("  {:<22} {:6.3f}   {:6.3f}\n", plan.parameters[i].name, indices[i].first,
                        indices[i].total);
  }
  return text;
}

std::string distribution_text(const Tally& tally) {
  std::vector<double> values = tally.answers();
  const Question& question = tally.plan().question;
  if (values.empty()) return fmt::format("{}: no cell has it\n", question.of);
  std::sort(values.begin(), values.end());
  const double mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  std::string text = fmt::format("{} of {} cells: mean {:.5g}, {:.5g} to {:.5g}\n", question.of,
                                 values.size(), mean, values.front(), values.back());
  for (const double share : kToldShares) {
    text += fmt::format(
        "  {:>3g} % below {}\n", share * 100,
        quantile_text(quantile(values, share, question.confidence), question.confidence));
  }
  return text;
}

std::string rate_answer_text(const Tally& tally) {
  const Question& question = tally.plan().question;
  return fmt::format("rate of {}: {}\n", question.of,
                     rate_text(tally.hits(), tally.answers().size(), question.confidence));
}

std::string reach_text(const Reach& reach) {
  if (reach.words) {
    std::vector<std::string> values;
    for (const TakenValue& value : reach.fails_at) values.push_back(value.text);
    return fmt::format("fails at {}", fmt::join(values, ", "));
  }
  return fmt::format("fails from {} to {}, played from {} to {}", reach.fails_low->text,
                     reach.fails_high->text, reach.low->text, reach.high->text);
}

std::string region_text(const Tally& tally) {
  const Plan& plan = tally.plan();
  std::string text = fmt::format("region of {}: {} of {} cells{}\n", plan.question.of, tally.hits(),
                                 tally.answers().size(),
                                 plan.design.seeks() ? ", which were sought: that is no rate" : "");
  const std::optional<CellRow>& nearest = tally.region().nearest();
  if (!nearest) return text;
  for (std::size_t i = 0; i < plan.parameters.size(); ++i) {
    text += fmt::format("  {:<22} {}\n", plan.parameters[i].name,
                        reach_text(tally.region().reaches()[i]));
  }
  text += fmt::format("  nearest to what is usual: cell {}", nearest->cell);
  for (const auto& one : nearest->chosen) text += ", " + describe(Chosen{one});
  return text + "\n    repeat  " + command_of(plan, nearest->cell, nearest->chosen) + "\n";
}

std::string question_text(const Tally& tally) {
  switch (tally.plan().question.kind) {
    case QuestionKind::rate:
      return rate_answer_text(tally);
    case QuestionKind::limit:
      return limit_text(tally);
    case QuestionKind::sensitivity:
      return sensitivity_text(tally);
    case QuestionKind::distribution:
      return distribution_text(tally);
    case QuestionKind::region:
      return region_text(tally);
  }
  return {};
}

std::string reasons_text(const Tally& tally) {
  const auto reasons = tally.reasons_by_count();
  std::string text;
  for (std::size_t i = 0; i < std::min(reasons.size(), kMostReasonsTold); ++i) {
    const auto& [reason, count] = reasons[i];
    text += fmt::format("  {} {}: {}\n    repeat  {}\n", count->cells,
                        kCellWords[static_cast<std::size_t>(count->word)], printable_line(reason),
                        command_of(tally.plan(), count->first.cell, count->first.chosen));
  }
  if (reasons.size() > kMostReasonsTold) {
    text += fmt::format("  and {} more reasons\n", reasons.size() - kMostReasonsTold);
  }
  return text;
}

}  // namespace

std::string early_end_text(const Tally& tally) {
  const Question& question = tally.plan().question;
  const bool rate = question.kind == QuestionKind::rate;
  return fmt::format("ended early: the first {} of {} cells are enough for intervals of {:.4g}{}",
                     tally.cells(), tally.plan().cells(),
                     *question.narrow_enough * (rate ? 100 : 1), rate ? " %" : "");
}

std::string rate_text(std::uint64_t hits, std::uint64_t all, double confidence) {
  if (all == 0) return "no cell";
  const Interval interval = wilson(hits, all, confidence);
  return fmt::format("{} of {}, {:.4g} % ({:g} %: {:.4g} to {:.4g} %)", hits, all,
                     100.0 * static_cast<double>(hits) / static_cast<double>(all), confidence * 100,
                     interval.low * 100, interval.high * 100);
}

std::string quantile_text(const Quantile& quantile, double confidence) {
  Question anywhere;
  anywhere.confidence = confidence;
  return quantile_text(quantile, anywhere);
}

std::string quantile_text(const Quantile& quantile, const Question& question) {
  const auto end = [&](double value) {
    if (std::isfinite(value)) return fmt::format("{:.5g}", value);
    return value < 0 ? fmt::format("below {:.5g}", question.from)
                     : fmt::format("above {:.5g}", question.to);
  };
  const std::string at =
      fmt::format("{} ({:g} %: ", end(quantile.value), question.confidence * 100);
  const auto& [value, low, high] = quantile;
  if (low && high) {
    const bool same_side = *low == *high && !std::isfinite(*low);
    return at + (same_side ? end(*low) : fmt::format("{} to {}", end(*low), end(*high))) + ")";
  }
  constexpr double kBeyond = std::numeric_limits<double>::infinity();
  if (high && *high < kBeyond) {
    return at + (std::isfinite(*high) ? "below " : "") + end(*high) + ")";
  }
  if (low && *low > -kBeyond) return at + (std::isfinite(*low) ? "above " : "") + end(*low) + ")";
  return at + "too few cells)";
}

std::string answer_of_question(const Tally& tally) {
  const Plan& plan = tally.plan();
  std::string text = question_text(tally);
  for (std::size_t i = 0; i < plan.sometimes.size(); ++i) {
    const std::uint64_t reached = tally.reached()[i];
    text += fmt::format("sometimes {}: {}\n", plan.sometimes[i].name,
                        plan.design.seeks()
                            ? fmt::format("{} of {}", reached, tally.played())
                            : rate_text(reached, tally.played(), plan.question.confidence));
  }
  return text;
}

std::string answer_text(const Tally& tally) {
  std::string text = counts_text(tally) + answer_of_question(tally) + reasons_text(tally);
  const Judgement judgement = judge(tally);
  if (!judgement.why.empty()) text += judgement.why + "\n";
  return text;
}

std::string cell_text(const Plan& plan, const CellRow& row) {
  const CellResult& result = row.result;
  std::string text =
      fmt::format("cell {}: {}\n", row.cell, kCellWords[static_cast<std::size_t>(result.word)]);
  for (const auto& one : row.chosen) text += fmt::format("  {}\n", describe(Chosen{one}));
  if (!result.reason.empty()) text += fmt::format("  {}\n", printable_line(result.reason));
  for (std::size_t i = 0; i < plan.sometimes.size(); ++i) {
    text += fmt::format("  {}: {}\n", plan.sometimes[i].name, result.reached[i] ? "yes" : "no");
  }
  const std::vector<std::string> names = measure_names(plan);
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += result.measures[i] ? fmt::format("  {} = {:.6g}\n", names[i], *result.measures[i])
                               : fmt::format("  {}: the run has not come so far\n", names[i]);
  }
  return text + fmt::format("  hash={:016x}\n  repeat  {}\n", result.hash,
                            command_of(plan, row.cell, row.chosen));
}

}  // namespace locktwin::sim
