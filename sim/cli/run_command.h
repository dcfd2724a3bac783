// `locktwin run FILE-OR-FOLDER…`: replays scenarios and says which hold.
#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "sim/cli/batch.h"

namespace locktwin::sim {

// What a run is asked for; other verbs that run scenarios take the same.
struct RunArguments {
  std::vector<std::string> paths;
  std::vector<std::string> filters;  // only scenarios that fit all of them
  bool fail_fast = false;            // nothing more once one does not pass
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
  std::optional<std::uint64_t> seed;
  std::optional<double> speed;
  std::string junit;
  std::string recorded_scenario;
  std::string keep_states;
  std::vector<std::string> sweep;
  std::string power_loss;
  std::vector<std::string> traces;
  std::vector<std::string> signals{"states"};
  std::string to;
  KeptRun kept;
  MakeCore make_core{};  // where the locks' cores are; none: in this process
  bool compare = false;  // see BatchOptions
  unsigned power_cuts = 0;
  std::shared_ptr<std::atomic<std::uint64_t>> cuts_made{};
  std::string repeat = "locktwin run";
};

void add_run_options(CLI::App& verb, RunArguments& given);
std::string complaint_of_seed(const std::string& text);  // empty: it is one
int run_scenarios(const RunArguments& arguments);        // the exit code

// `exit_code` is set when the verb was given and ran.
void add_run_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
