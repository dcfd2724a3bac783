#include "sim/cli/run_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/outputs.h"
#include "sim/cli/progress.h"
#include "sim/cli/report_text.h"
#include "sim/cli/scenario_files.h"
#include "sim/cli/terminal.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/requirements.h"
#include "sim/text/output_file.h"
#include "sim/trace/jsonl_trace.h"
#include "sim/trace/junit_report.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Of real time. Beyond these a pace is no longer one: an hour would take weeks, or nothing at all.
constexpr double kSlowest = 1e-3;
constexpr double kFastest = 1e6;

}  // namespace

// CLI11's own ranges let a sign wrap round and take "nan" for a number; these two do not.
std::string complaint_of_seed(const std::string& text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, seed);
  if (error == std::errc{} && used == end && seed <= kGreatestSeed) return {};
  return fmt::format("{} is no seed; a whole number from 0 to {} (2^53) is needed", text,
                     kGreatestSeed);
}

namespace {

std::string complaint_of_speed(const std::string& text) {
  double speed = 0;
  const char* end = text.data() + text.size();
  const auto [used, error] = std::from_chars(text.data(), end, speed);
  const bool fits = speed >= kSlowest && speed <= kFastest;  // false for nan
  if (error == std::errc{} && used == end && fits) return {};
  return fmt::format("{} is no speed; a finite number above 0 is needed, from {} to {}", text,
                     kSlowest, kFastest);
}

JunitCase junit_case(const Outcome& outcome) {
  const std::string variant = outcome.variant.empty() ? "" : " [" + outcome.variant + "]";
  JunitCase one{outcome.file + variant, "", false, "", to_seconds(outcome.result.simulated)};
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

BatchOptions batch_options(const RunArguments& arguments) {
  BatchOptions options;
  options.jobs = arguments.jobs;
  options.seed = arguments.seed;
  options.make_core = arguments.make_core;
  options.compare = arguments.compare;
  options.power_cuts = arguments.power_cuts;
  options.cuts_made = arguments.cuts_made;
  options.repeat = arguments.repeat;
  options.fail_fast = arguments.fail_fast;
  options.speed = arguments.speed;
  options.jsonl_signals = choose_signals(arguments.signals);
  options.recorded_scenario = arguments.recorded_scenario;
  options.strategies = strategies_of(arguments.sweep, arguments.power_loss);
  for (const std::string& trace : arguments.traces) {
    options.traces.push_back(parse_trace_request(trace));
  }
  options.keep_states = arguments.keep_states;
  options.kept = arguments.kept;
  if (!arguments.to.empty()) options.kept.to = parse_duration(arguments.to);
  return options;
}

// Everything that is read and written, before anything is.
void check_files(const RunArguments& arguments, const std::vector<std::string>& files,
                 const BatchOptions& options) {
  std::vector<NamedFile> inputs;
  for (const std::string& file : files) {
    inputs.push_back({"the scenario itself", file});
    inputs.push_back({"the list of requirements", find_requirements(file)});
  }
  if (!options.kept.from.empty()) inputs.push_back({"the state to go on from", options.kept.from});
  std::vector<NamedFile> outputs;
  if (!arguments.junit.empty()) outputs.push_back({"--junit", arguments.junit});
  if (!options.kept.state.empty()) outputs.push_back({"--state", options.kept.state});
  if (!arguments.recorded_scenario.empty()) {
    outputs.push_back({"--record-scenario", arguments.recorded_scenario});
  }
  const std::vector<std::string> runs = files_of(variants_of(files, options.strategies));
  for (const std::string& name : trace_names(runs)) {
    for (const TraceRequest& request : options.traces) {
      outputs.push_back({"--trace", trace_path(request, name, runs.size() > 1)});
    }
  }
  refuse_overwriting(inputs, outputs);
}

// Made, because only what is there has one name.
std::string folder_of(const std::string& path) {
  std::error_code unknown;
  std::filesystem::create_directories(path, unknown);
  return std::filesystem::weakly_canonical(path, unknown).string();
}

// In an order that two runs share, so that neither waits for the other for ever.
std::vector<std::unique_ptr<FolderLock>> lock_folders(const BatchOptions& options, bool several) {
  std::set<std::string> folders;
  if (!options.keep_states.empty()) folders.insert(folder_of(options.keep_states));
  for (const TraceRequest& request : options.traces) {
    if (goes_into_folder(request, several)) folders.insert(folder_of(request.path));
  }
  std::vector<std::unique_ptr<FolderLock>> locks;
  for (const std::string& folder : folders) locks.push_back(std::make_unique<FolderLock>(folder));
  return locks;
}

std::vector<Outcome> run_and_tell(const std::vector<std::string>& files,
                                  const BatchOptions& options) {
  std::size_t width = 0;
  for (const std::string& file : files) width = std::max(width, file.size());
  Progress progress(variants_of(files, options.strategies).size());
  std::string failed;  // the file whose first failing variant is told
  BatchReport report;
  report.progress = [&](std::size_t done) { progress.show(done); };
  report.outcome = [&](const Outcome& outcome) {
    progress.clear();
    const bool again = !outcome.variant.empty() && outcome.file == failed;
    say(again ? headline_text(outcome, width) : outcome_text(outcome, width));
    if (outcome.result.verdict != Verdict::passed) failed = outcome.file;
  };
  return run_batch(files, options, report);
}

}  // namespace

int run_scenarios(const RunArguments& arguments) {
  BatchOptions options = batch_options(arguments);
  FoundScenarios found = find_scenarios(arguments.paths);
  keep_fitting(found, arguments.filters);
  check(options.kept, found.files);
  if (!arguments.recorded_scenario.empty() && found.files.size() != 1) {
    throw BadInput("--record-scenario writes one scenario; name one file");
  }
  if (!arguments.recorded_scenario.empty() && !options.kept.from.empty()) {
    throw BadInput("--record-scenario begins with the setup: leave --from out");
  }
  check_files(arguments, found.files, options);
  note_interruptions();
  options.stop = [] { return interruption() != 0; };
  const std::size_t runs = variants_of(found.files, options.strategies).size();
  if (runs > 1 && (options.kept.to || !options.recorded_scenario.empty())) {
    throw BadInput("the file is played in several ways: choose one with --sweep");
  }
  const auto locks = lock_folders(options, runs > 1);
  std::vector<Outcome> outcomes = run_and_tell(found.files, options);
  for (Outcome& outcome : outcomes_of(found.bad)) {
    say(outcome_text(outcome, 0));
    outcomes.push_back(std::move(outcome));
  }
  say(summary_text(outcomes));
  const bool kept = options.kept.to && outcomes.front().reached == Reached::end &&
                    outcomes.front().result.verdict == Verdict::passed;
  if (kept) {
    say(fmt::format("stopped {} after time zero, kept in {} (it holds what was typed)\n",
                    arguments.to, options.kept.state));
  }
  if (!arguments.junit.empty()) save_junit(arguments.junit, outcomes);
  return interruption() != 0 ? kExitInterrupted + interruption() : exit_code_of(outcomes);
}

void add_run_options(CLI::App& verb, RunArguments& given) {
  verb.add_option("paths", given.paths, "Scenario files, or folders of them")->required();
  verb.add_option(
          "--filter", given.filters,
          "Only scenarios with this in their path or title, or covering this id; again: all "
          "of them")
      ->allow_extra_args(false);
  verb.add_flag("--fail-fast", given.fail_fast, "Stop when the first one does not pass");
  verb.add_option("--jobs,-j", given.jobs, "How many at once; changes no output")
      ->check(CLI::Range(1U, 1024U));
  verb.add_option("--seed", given.seed, "In place of the scenarios' own seeds")
      ->check(complaint_of_seed);
  verb.add_option("--junit", given.junit, "Write the verdicts as a JUnit file");
  verb.add_option("--record-scenario", given.recorded_scenario,
                  "Write what was done as a scenario, with the digits that were typed");
  verb.add_option("--keep-states", given.keep_states,
                  "Keep the moment before each failure in this folder; it holds what was typed");
  verb.add_option("--sweep", given.sweep,
                  "Values of a variable that the file sweeps or defines: delay=0ms..900ms/10ms, "
                  "load=0,4,8 or delay=130ms alone")
      ->allow_extra_args(false);
  verb.add_option(
      "--power-loss", given.power_loss,
      "Play it again with the pack lost: every_flash_write, every_10ms_0s..3s, every_ms "
      "or 1.234s, with ' for 2s' behind it if wanted");
  verb.add_option("--trace", given.traces,
                  "vcd:FILE or jsonl:FILE; with several scenarios FILE is a folder")
      ->allow_extra_args(false);
  verb.add_option("--signals", given.signals,
                  "For jsonl: names of signals, 'states' (all but numbers) or 'all'")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->capture_default_str();
  verb.add_option("--speed", given.speed, "Pace to this multiple of real time, one at a time")
      ->check(complaint_of_speed);
  verb.add_option("--to", given.to,
                  "Stop one scenario at this time after its setup, like 12.5s (see --state)");
  verb.add_option("--state", given.kept.state, "Keep the moment of --to in this file");
  verb.add_option("--from", given.kept.from,
                  "Go on from a kept moment: the same scenario, also with other steps behind it, "
                  "or one without a setup");
}

void add_run_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("run", "Replay scenarios and say which hold");
  auto given = std::make_shared<RunArguments>();
  add_run_options(*verb, *given);
  verb->callback([given, &exit_code] { exit_code = run_scenarios(*given); });
}

}  // namespace locktwin::sim
