#include "sim/cli/run_reports.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "sim/cli/report_text.h"
#include "sim/cli/terminal.h"
#include "sim/report/ci_reports.h"
#include "sim/report/html_report.h"
#include "sim/report/requirement_states.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/trace/junit_report.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr const char* kCodeQuality = "gl-code-quality-report.json";  // as GitLab's manual has it

std::string verdict_of(const Outcome& outcome) {
  if (outcome.reached == Reached::nothing) return "not run";
  if (outcome.reached == Reached::middle) return "interrupted";
  return std::string(name_of(outcome.result.verdict));
}

// "scenarios/x.json:7:5: …": of what could not be read.
Place place_in(std::string_view message, const std::string& file) {
  Place place;
  if (!message.starts_with(file + ":")) return place;
  const char* end = message.data() + message.size();
  const char* begin = message.data() + file.size() + 1;
  const auto line = std::from_chars(begin, end, place.line);
  if (line.ec == std::errc{} && line.ptr != end && *line.ptr == ':') {
    std::from_chars(line.ptr + 1, end, place.column);
  }
  return place;
}

void tell_where(const Outcome& outcome, ReportedRun& run) {
  run.at_file = outcome.file;
  const std::string& message = outcome.result.message;
  if (outcome.result.failure) {
    const Failure& failure = *outcome.result.failure;
    if (!failure.file.empty()) run.at_file = failure.file;
    run.place = failure.place;
    run.summary = fmt::format("expected {}; seen {}", failure.expected, failure.seen);
  } else {
    run.place = place_in(message, outcome.file);
    run.summary = message.substr(0, message.find('\n'));
  }
}

ReportedRun reported(const Outcome& outcome) {
  const RunResult& result = outcome.result;
  ReportedRun run{outcome.file, outcome.title, outcome.why, outcome.covers, verdict_of(outcome)};
  run.simulated_s = to_seconds(result.simulated);
  run.steps = result.steps;
  run.hash = result.hash;
  run.seed = result.seed;
  run.picture = outcome.picture;
  run.variant = outcome.variant;
  tell_where(outcome, run);
  if (outcome.reached != Reached::end || run.passed()) return run;
  const std::string text = outcome_text(outcome, 0);
  run.text = text.substr(text.find('\n') + 1);
  return run;
}

JunitCase junit_case(const Outcome& outcome) {
  JunitCase one{outcome.file, "", false, "", to_seconds(outcome.result.simulated)};
  if (!outcome.variant.empty()) one.note = "[" + outcome.variant + "]";
  if (outcome.rounds > 1) {
    one.note += fmt::format("{}seed {}", one.note.empty() ? "" : " ", outcome.result.seed);
  }
  one.skipped = outcome.reached == Reached::nothing;
  if (outcome.reached == Reached::middle) one.verdict = "interrupted";
  if (outcome.reached != Reached::end || outcome.result.verdict == Verdict::passed) return one;
  one.verdict = name_of(outcome.result.verdict);
  one.failed = outcome.result.verdict == Verdict::failed;
  one.message = outcome_text(outcome, 0);
  return one;
}

void save_junit(const std::string& path, const std::vector<Outcome>& outcomes) {
  std::vector<JunitCase> cases;
  for (const Outcome& outcome : outcomes) cases.push_back(junit_case(outcome));
  OutputFile file(path);
  write_junit(file.stream(), cases);
  file.finish();
}

// Of the list that the scenarios' ids are from; a list that is wrong was told with each of them.
std::vector<RequirementState> states_of(const std::vector<ReportedRun>& runs) {
  const std::string list = runs.empty() ? std::string() : find_requirements(runs.front().file);
  if (list.empty()) return {};
  try {
    return requirement_states(parse_requirements(list, read_text(list)), runs);
  } catch (const BadInput&) {
    return {};
  }
}

void save_html(const std::string& path, const std::string& program,
               const std::vector<ReportedRun>& runs) {
  OutputFile file(path);
  write_html(file.stream(), {"locktwin: scenarios", program, runs, states_of(runs)});
  file.finish();
}

bool says_so(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && std::string_view(value) == "true";
}

void tell_forge(const std::vector<ReportedRun>& runs) {
  if (says_so("GITHUB_ACTIONS")) {
    say(github_annotations(runs));
    const char* summary = std::getenv("GITHUB_STEP_SUMMARY");
    if (summary != nullptr && *summary != '\0') {
      std::ofstream(summary, std::ios::app) << github_summary(runs);
    }
  }
  if (says_so("GITLAB_CI")) {
    OutputFile file(kCodeQuality);
    file.stream() << gitlab_code_quality(runs);
    file.finish();
  }
}

}  // namespace

std::vector<NamedFile> outputs_of(const ReportFiles& files) {
  std::vector<NamedFile> outputs;
  if (!files.junit.empty()) outputs.push_back({"--junit", files.junit});
  if (!files.html.empty()) outputs.push_back({"--html", files.html});
  return outputs;
}

std::vector<ReportedRun> reported(const std::vector<Outcome>& outcomes) {
  std::vector<ReportedRun> runs;
  for (const Outcome& outcome : outcomes) runs.push_back(reported(outcome));
  return runs;
}

void write_reports(const ReportFiles& files, const std::string& program,
                   const std::vector<Outcome>& outcomes) {
  if (!files.junit.empty()) save_junit(files.junit, outcomes);
  const std::vector<ReportedRun> runs = reported(outcomes);
  if (!files.html.empty()) save_html(files.html, program, runs);
  tell_forge(runs);
}

}  // namespace locktwin::sim
