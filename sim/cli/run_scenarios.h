// What `run` does, and other verbs that run scenarios: finds them, plays them, tells of them,
// writes the reports that were asked for.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/batch.h"
#include "sim/cli/run_reports.h"
#include "sim/cli/scenario_files.h"

namespace locktwin::sim {

struct RunArguments {
  std::vector<std::string> paths;
  std::vector<std::string> filters;  // only scenarios that fit all of them
  bool last_failed = false;          // only those that did not pass when they were last run
  bool fail_fast = false;            // nothing more once one does not pass
  bool watch = false;                // goes on with what is saved
  int rounds = 1;                    // of each, with seeds that follow each other
  unsigned jobs = 1;
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> chance;
  std::optional<double> speed;
  ReportFiles reports;
  std::string recorded_scenario;
  std::string keep_states;
  std::vector<std::string> sweep;
  std::string power_loss;
  std::vector<std::string> traces;
  std::vector<std::string> signals{"states"};
  int trace_every_ms = 10;
  std::string to;
  KeptRun kept;
  std::shared_ptr<PinBench> bench{};  // see BatchOptions
  MakeCore make_core{};               // where the locks' cores are; none: in this process
  bool own_process = false;           // see BatchOptions
  bool compare = false;
  unsigned power_cuts = 0;
  std::shared_ptr<std::atomic<std::uint64_t>> cuts_made{};
  std::string repeat = "locktwin run";
  std::string program = "locktwin";  // with its version, for traces and reports
};

int run_scenarios(const RunArguments& arguments);  // the exit code

// The scenarios that the arguments name. Throws BadInput when none is left.
FoundScenarios scenarios_of(const RunArguments& arguments);

// Plays them and says what comes of each; those that cannot be found are told behind them.
std::vector<Outcome> play_and_tell(const FoundScenarios& found, const BatchOptions& options);

}  // namespace locktwin::sim
