#include "sim/cli/run_scenarios.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <set>
#include <utility>

#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/last_failed.h"
#include "sim/cli/outputs.h"
#include "sim/cli/progress.h"
#include "sim/cli/report_text.h"
#include "sim/cli/teller.h"
#include "sim/cli/terminal.h"
#include "sim/cli/watch.h"
#include "sim/scenario/duration_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

BatchOptions batch_options(const RunArguments& arguments) {
  BatchOptions options;
  options.jobs = arguments.jobs;
  options.seed = arguments.seed;
  options.chance = arguments.chance;
  options.rounds = arguments.rounds;
  options.make_core = arguments.make_core;
  options.own_process = arguments.own_process;
  options.bench = arguments.bench;
  options.compare = arguments.compare;
  options.power_cuts = arguments.power_cuts;
  options.cuts_made = arguments.cuts_made;
  options.repeat = arguments.repeat;
  options.program = arguments.program;
  options.fail_fast = arguments.fail_fast;
  options.speed = arguments.speed;
  options.pictures = !arguments.reports.html.empty();
  options.traced_signals = choose_signals(arguments.signals);
  options.recorded_scenario = arguments.recorded_scenario;
  options.strategies = strategies_of(arguments.sweep, arguments.power_loss);
  for (const std::string& trace : arguments.traces) {
    options.traces.push_back(parse_trace_request(trace));
    options.traces.back().every = std::chrono::milliseconds(arguments.trace_every_ms);
  }
  options.keep_states = arguments.keep_states;
  options.kept = arguments.kept;
  if (!arguments.to.empty()) options.kept.to = parse_duration(arguments.to);
  options.stop = [] { return interruption() != 0; };
  return options;
}

// Every variant of every file, in every round.
std::size_t runs_of(const std::vector<std::string>& files, const BatchOptions& options) {
  return variants_of(files, options.strategies).size() * static_cast<std::size_t>(options.rounds);
}

// What cannot be asked for together.
void check(const RunArguments& arguments, const FoundScenarios& found,
           const BatchOptions& options) {
  check(options.kept, found.files);
  const bool records = !arguments.recorded_scenario.empty();
  if (options.rounds > 1 && (options.kept.to || !options.kept.from.empty() || records)) {
    throw BadInput("--to, --from and --record-scenario are for one run: leave --repeat out");
  }
  const std::size_t runs = runs_of(found.files, options);
  if (runs > 1 && found.files.size() == 1 && (options.kept.to || records)) {
    throw BadInput("the file is played in several ways: choose one with --sweep");
  }
  if (records && found.files.size() != 1) {
    throw BadInput("--record-scenario writes one scenario; name one file");
  }
  if (records && !options.kept.from.empty()) {
    throw BadInput("--record-scenario begins with the setup: leave --from out");
  }
  if (options.chance && options.strategies.power_loss) {
    throw BadInput("--chance is for the runs of a file, not for those of --power-loss");
  }
  if (options.chance && !options.kept.from.empty()) {
    throw BadInput("--chance is behind a setup; a kept moment of --from has its own");
  }
  if (options.seed && !options.kept.from.empty()) {
    throw BadInput("--seed is of a run from its setup on; a kept moment of --from has its own");
  }
  if (options.kept.to) one_loss(options.strategies);
  if (arguments.signals != RunArguments{}.signals && options.traces.empty()) {
    throw BadInput("--signals chooses what a jsonl or csv trace holds: give --trace jsonl:FILE");
  }
  if (arguments.trace_every_ms != RunArguments{}.trace_every_ms && options.traces.empty()) {
    throw BadInput("--trace-every is of a trace: give --trace vcd:FILE, jsonl:FILE or csv:FILE");
  }
  if (arguments.watch && options.kept.to) {
    throw BadInput("--watch goes on, --to stops: leave one of them out");
  }
}

// Everything that is read and written, before anything is.
void check_files(const RunArguments& arguments, const std::vector<std::string>& files,
                 const BatchOptions& options) {
  std::vector<NamedFile> outputs = outputs_of(arguments.reports);
  if (!options.kept.state.empty()) outputs.push_back({"--state", options.kept.state});
  if (!arguments.recorded_scenario.empty()) {
    outputs.push_back({"--record-scenario", arguments.recorded_scenario, Over::scenarios});
  }
  std::vector<std::string> runs;
  for (const std::string& file : files_of(variants_of(files, options.strategies))) {
    runs.insert(runs.end(), static_cast<std::size_t>(options.rounds), file);
  }
  for (const std::string& name : trace_names(runs)) {
    for (const TraceRequest& request : options.traces) {
      outputs.push_back({"--trace", trace_path(request, name, runs.size() > 1)});
    }
  }
  if (outputs.empty()) return;
  std::vector<NamedFile> inputs;
  for (const std::string& file : files) {
    for (NamedFile& input : inputs_of(file)) inputs.push_back(std::move(input));
  }
  if (!options.kept.from.empty()) inputs.push_back({"the state to go on from", options.kept.from});
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

void tell_kept(const RunArguments& arguments, const std::vector<Outcome>& outcomes) {
  const bool kept = !arguments.to.empty() && outcomes.front().reached == Reached::end &&
                    outcomes.front().result.verdict == Verdict::passed;
  if (!kept) return;
  say(fmt::format("stopped {} after time zero, kept in {} (it holds what was typed)\n",
                  arguments.to, arguments.kept.state));
}

}  // namespace

FoundScenarios scenarios_of(const RunArguments& arguments) {
  FoundScenarios found = find_scenarios(arguments.paths);
  keep_fitting(found, arguments.filters);
  if (arguments.last_failed) keep_last_failed(found.files);
  return found;
}

std::vector<Outcome> play_and_tell(const FoundScenarios& found, const BatchOptions& options) {
  std::size_t width = 0;
  for (const std::string& file : found.files) width = std::max(width, file.size());
  std::vector<Outcome> outcomes;
  {
    Progress progress(runs_of(found.files, options));
    Teller teller(width);
    BatchReport report;
    report.progress = [&](std::size_t done) { progress.show(done); };
    report.outcome = [&](const Outcome& outcome) {
      progress.clear();
      say(teller.text(outcome));
    };
    outcomes = run_batch(found.files, options, report);
  }
  for (Outcome& outcome : outcomes_of(found.bad)) {
    say(outcome_text(outcome, 0));
    outcomes.push_back(std::move(outcome));
  }
  say(summary_text(outcomes));
  return outcomes;
}

int run_scenarios(const RunArguments& arguments) {
  const BatchOptions options = batch_options(arguments);
  const FoundScenarios found = scenarios_of(arguments);
  if (found.files.empty() && found.bad.empty()) {  // of those that failed last time
    say("none of these failed when it was last run\n");
    return kExitPassed;
  }
  check(arguments, found, options);
  check_files(arguments, found.files, options);
  note_interruptions();
  const auto locks = lock_folders(options, runs_of(found.files, options) > 1);
  std::vector<Outcome> outcomes = play_and_tell(found, options);
  tell_kept(arguments, outcomes);
  remember_failed(outcomes);
  write_reports(arguments.reports, arguments.program, outcomes);
  if (arguments.watch) watch_scenarios(arguments, options, outcomes);
  return interruption() != 0 ? kExitInterrupted + interruption() : exit_code_of(outcomes);
}

}  // namespace locktwin::sim
