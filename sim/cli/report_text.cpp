#include "sim/cli/report_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "sim/scenario/duration_text.h"
#include "sim/text/printable.h"

namespace locktwin::sim {

namespace {

std::string indented(const std::string& text) {
  std::string result = "    ";
  for (char c : text) {
    result += c;
    if (c == '\n') result += "    ";
  }
  return result + "\n";
}

// An invariant that every scenario has stands nowhere in the file.
std::string where(const Outcome& outcome, const Failure& failure) {
  if (failure.place == Place{}) return printable_line(outcome.file);
  const std::string& file = failure.file.empty() ? outcome.file : failure.file;
  return fmt::format("{}:{}:{}", printable_line(file), failure.place.line, failure.place.column);
}

std::string failure_text(const Outcome& outcome, const Failure& failure) {
  const RunResult& result = outcome.result;
  std::string text = fmt::format("    at        {}  {} after time zero ({} of the trace)\n",
                                 where(outcome, failure), format_moment(failure.at),
                                 format_moment(result.simulated));
  if (!failure.note.empty())
    text += fmt::format("    note      {}\n", printable_line(failure.note));
  text += fmt::format("    expected  {}\n    seen      {}\n", printable_line(failure.expected),
                      printable_line(failure.seen));
  text += "    before\n";
  for (const std::string& line : failure.before)
    text += fmt::format("      {}\n", printable_line(line));
  return text + fmt::format("    repeat    {} {} --seed {}\n", outcome.repeat,
                            printable_line(outcome.file), result.seed);
}

}  // namespace

std::string outcome_text(const Outcome& outcome, std::size_t file_width) {
  const RunResult& result = outcome.result;
  std::string text =
      fmt::format("{:<14}  {}", name_of(result.verdict), printable_line(outcome.file));
  if (result.steps > 0) {  // it ran
    const std::size_t gap = file_width - std::min(file_width, outcome.file.size());
    text += fmt::format("{:{}}  {:>12} simulated  steps={} hash={:016x}", "", gap,
                        format_moment(result.simulated), result.steps, result.hash);
  }
  if (result.hazards > 0) text += "  hazard TWN-1";
  text += "\n";
  if (result.failure) text += failure_text(outcome, *result.failure);
  if (!result.message.empty()) text += indented(result.message);
  return text;
}

std::string summary_text(const std::vector<Outcome>& outcomes) {
  const auto hazards = std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
    return outcome.result.hazards > 0 && outcome.result.verdict == Verdict::passed;
  });
  std::string text;
  for (Verdict verdict : {Verdict::passed, Verdict::failed, Verdict::invalid, Verdict::bad_input,
                          Verdict::internal_error}) {
    const auto count = std::count_if(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
      return outcome.reached == Reached::end && outcome.result.verdict == verdict;
    });
    if (count == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, name_of(verdict));
    if (verdict == Verdict::passed && hazards > 0) {
      text += fmt::format(" ({} of them hazards)", hazards);
    }
  }
  for (const auto& [reached, word] :
       {std::pair(Reached::middle, "interrupted"), std::pair(Reached::nothing, "not run")}) {
    const auto count = std::count_if(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
      return outcome.reached == reached;
    });
    if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", count, word);
  }
  return text + "\n";
}

}  // namespace locktwin::sim
