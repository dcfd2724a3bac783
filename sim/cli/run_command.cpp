#include "sim/cli/run_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "sim/cli/batch.h"
#include "sim/cli/progress.h"
#include "sim/cli/report_text.h"
#include "sim/cli/scenario_files.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/fields.h"
#include "sim/trace/jsonl_trace.h"
#include "sim/trace/junit_report.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Of real time. Beyond these a pace is no longer one: an hour would take weeks, or nothing at all.
constexpr double kSlowest = 1e-3;
constexpr double kFastest = 1e6;

struct RunArguments {
  std::vector<std::string> paths;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  std::optional<std::uint64_t> seed;
  std::optional<double> speed;
  std::string junit;
  std::string recorded_scenario;
  std::vector<std::string> traces;
  std::vector<std::string> signals{"states"};
  std::string to;
  KeptRun kept;
};

// CLI11's own ranges let a sign wrap round and take "nan" for a number; these two do not.
std::string complaint_of_seed(const std::string& text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, seed);
  if (error == std::errc{} && used == end && seed <= kGreatestSeed) return {};
  return fmt::format("{} is no seed; a whole number from 0 to {} (2^53) is needed", text,
                     kGreatestSeed);
}

std::string complaint_of_speed(const std::string& text) {
  double speed = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, speed);
  const bool fits = speed >= kSlowest && speed <= kFastest;  // false for nan
  if (error == std::errc{} && used == end && fits) return {};
  return fmt::format("{} is no speed; a finite number above 0 is needed, from {} to {}", text,
                     kSlowest, kFastest);
}

void save_junit(const std::string& path, const std::vector<Outcome>& outcomes) {
  std::vector<JunitCase> cases;
  for (const Outcome& outcome : outcomes) {
    const bool passed = outcome.result.verdict == Verdict::passed;
    cases.push_back({outcome.file, passed ? "" : std::string(name_of(outcome.result.verdict)),
                     outcome.result.verdict == Verdict::failed, outcome_text(outcome, 0),
                     to_seconds(outcome.result.simulated)});
  }
  std::ofstream stream(path, std::ios::binary);
  write_junit(stream, cases);
  stream.close();
  if (!stream) throw BadInput(fmt::format("{}: cannot be written", path));
}

BatchOptions batch_options(const RunArguments& arguments) {
  BatchOptions options;
  options.jobs = arguments.jobs;
  options.seed = arguments.seed;
  options.speed = arguments.speed;
  options.jsonl_signals = choose_signals(arguments.signals);
  options.recorded_scenario = arguments.recorded_scenario;
  for (const std::string& trace : arguments.traces) {
    options.traces.push_back(parse_trace_request(trace));
  }
  options.kept = arguments.kept;
  if (!arguments.to.empty()) options.kept.to = parse_duration(arguments.to);
  return options;
}

int run(const RunArguments& arguments) {
  const BatchOptions options = batch_options(arguments);
  const std::vector<std::string> files = find_scenarios(arguments.paths);
  check(options.kept, files);
  refuse_shared_files(options.traces, files.front(), files.size() > 1);
  if (!arguments.recorded_scenario.empty() && files.size() > 1) {
    throw BadInput("--record-scenario writes one scenario; name one file");
  }
  std::size_t width = 0;
  for (const std::string& file : files) width = std::max(width, file.size());
  Progress progress(files.size());
  BatchReport report;
  report.progress = [&](std::size_t done) { progress.show(done); };
  report.outcome = [&](const Outcome& outcome) {
    progress.clear();
    fmt::print("{}", outcome_text(outcome, width));
    std::fflush(stdout);
  };
  const std::vector<Outcome> outcomes = run_batch(files, options, report);
  progress.clear();
  fmt::print("{}", summary_text(outcomes));
  if (options.kept.to && outcomes.front().result.verdict == Verdict::passed) {
    fmt::print("stopped {} after time zero, kept in {} (it holds what was typed)\n", arguments.to,
               options.kept.state);
  }
  if (!arguments.junit.empty()) save_junit(arguments.junit, outcomes);
  return exit_code_of(outcomes);
}

}  // namespace

void add_run_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("run", "Replay scenarios and say which hold");
  auto given = std::make_shared<RunArguments>();
  verb->add_option("paths", given->paths, "Scenario files, or folders of them")->required();
  verb->add_option("--jobs,-j", given->jobs, "How many at once; changes no output")
      ->check(CLI::Range(1U, 1024U));
  verb->add_option("--seed", given->seed, "In place of the scenarios' own seeds")
      ->check(complaint_of_seed);
  verb->add_option("--junit", given->junit, "Write the verdicts as a JUnit file");
  verb->add_option("--record-scenario", given->recorded_scenario,
                   "Write what was done as a scenario, with the digits that were typed");
  verb->add_option("--trace", given->traces,
                   "vcd:FILE or jsonl:FILE; with several scenarios FILE is a folder")
      ->allow_extra_args(false);
  verb->add_option("--signals", given->signals,
                   "For jsonl: names of signals, 'states' (all but numbers) or 'all'")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  verb->add_option("--speed", given->speed, "Pace to this multiple of real time, one at a time")
      ->check(complaint_of_speed);
  verb->add_option("--to", given->to,
                   "Stop one scenario at this time after its setup, like 12.5s (see --state)");
  verb->add_option("--state", given->kept.state, "Keep the moment of --to in this file");
  verb->add_option("--from", given->kept.from,
                   "Go on from a kept moment: the same scenario, also with other steps behind it, "
                   "or one without a setup");
  verb->callback([given, &exit_code] { exit_code = run(*given); });
}

}  // namespace locktwin::sim
