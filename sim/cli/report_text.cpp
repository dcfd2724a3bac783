#include "sim/cli/report_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "sim/scenario/duration_text.h"
#include "sim/text/printable.h"
#include "sim/text/shell_word.h"

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

std::string section(std::string_view title, const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string text = fmt::format("    {}\n", title);
  for (const std::string& line : lines) text += fmt::format("      {}\n", printable_line(line));
  return text;
}

// What can be typed next: the run again, the moment before, that moment in the window.
std::string commands_text(const Outcome& outcome) {
  const std::string file = shell_word(outcome.file);
  const std::string seed = fmt::format("--seed {}", outcome.result.seed);
  const std::string from =
      outcome.from.empty() ? std::string() : " --from " + shell_word(outcome.from);
  const std::string again =
      fmt::format("{} {}{} {}{}", outcome.repeat, file, outcome.again, seed, from);
  std::string text = fmt::format("    repeat    {}\n", again);
  const LookBack& look_back = outcome.look_back;
  if (!look_back.before) return text;
  const std::string to = "--to " + format_duration(*look_back.before);
  text += fmt::format("    stop at   {} {} --state before.state\n", again, to);
  if (from.empty() && outcome.again.empty())  // the window plays a file as it is
    text += fmt::format("    look      locktwin-desktop {} {} {}\n", file, seed, to);
  if (from.empty() && !outcome.other_chance)
    text += fmt::format("    debug     locktwin debug {}{} {} {}\n", file, outcome.again, seed, to);
  if (look_back.state.empty()) return text;
  return text + fmt::format("    kept      {0}, gone on from by {1} {2} --from {0}\n",
                            shell_word(look_back.state), outcome.repeat, file);
}

std::string failure_text(const Outcome& outcome, const Failure& failure) {
  const RunResult& result = outcome.result;
  std::string text = fmt::format("    at        {}  {} after time zero ({} of the trace)\n",
                                 where(outcome, failure), format_moment(failure.at),
                                 format_moment(result.time_zero + failure.at));
  if (!failure.note.empty())
    text += fmt::format("    note      {}\n", printable_line(failure.note));
  text += fmt::format("    expected  {}\n    seen      {}\n", printable_line(failure.expected),
                      printable_line(failure.seen));
  text += section("signals", outcome.look_back.plot);
  text += section("before", failure.before);
  return text + commands_text(outcome);
}

}  // namespace

std::string outcome_text(const Outcome& outcome, std::size_t file_width) {
  std::string text = headline_text(outcome, file_width);
  if (outcome.result.failure) text += failure_text(outcome, *outcome.result.failure);
  if (!outcome.result.message.empty()) text += indented(outcome.result.message);
  return text;
}

std::string headline_text(const Outcome& outcome, std::size_t file_width) {
  const RunResult& result = outcome.result;
  std::string text =
      fmt::format("{:<14}  {}", name_of(result.verdict), printable_line(outcome.file));
  if (!outcome.variant.empty()) text += fmt::format("  [{}]", printable_line(outcome.variant));
  if (result.steps > 0) {  // it ran
    const std::size_t gap = file_width - std::min(file_width, outcome.file.size());
    text += fmt::format("{:{}}  {:>12} simulated  steps={} hash={:016x}", "", gap,
                        format_moment(result.simulated), result.steps, result.hash);
  }
  if (outcome.rounds > 1) text += fmt::format("  seed={}", result.seed);
  if (result.hazards > 0) text += "  hazard TWN-1";
  return text + "\n";
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
