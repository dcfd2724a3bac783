// Runs many scenarios at once. Each has its own world, so the number of jobs changes nothing but
// the time it takes; outcomes are handed out in the order of the files.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/cli/kept_run.h"
#include "sim/cli/trace_files.h"
#include "sim/cli/variants.h"
#include "sim/report/look_back.h"
#include "sim/report/run_picture.h"
#include "sim/scenario/runner.h"

namespace locktwin::sim {

class PinBench;

struct BatchOptions {
  unsigned jobs = 1;  // at least 1
  std::optional<std::uint64_t> seed;
  std::optional<std::uint64_t> chance;  // another one from time zero on
  int rounds = 1;               // of each file, one behind the other, with seeds that follow
  bool pictures = false;        // of each run, for reports
  std::optional<double> speed;  // of real time; then one job
  Strategies strategies{};
  std::vector<TraceRequest> traces;
  std::vector<ChosenSignal> traced_signals;  // of the jsonl and csv ones
  KeptRun kept;                              // of one scenario alone
  std::string keep_states;   // folder for the moment before each failure; empty: none is kept
  MakeCore make_core{};      // of each lock; none: cores of this build
  bool own_process = false;  // each core has one: a job and its cores then keep to one processor
  std::shared_ptr<PinBench> bench{};  // around a board at its pins; then one job, at its own pace
  bool compare = false;     // a run here, held step by step against the answers of make_core's
  unsigned power_cuts = 0;  // and each anew with the power cut at every so manieth flash write
  std::shared_ptr<std::atomic<std::uint64_t>> cuts_made{};  // counted there
  std::string repeat = "locktwin run";                      // what repeats a run, before its file
  std::string program = "locktwin";                         // its name with its version, for traces
  std::string recorded_scenario;  // of a single scenario: the file for what was done; empty: none
  bool fail_fast = false;         // nothing more is begun, and all stops, once one does not pass
  // Asked all the time: is everything to stop where it is?
  std::function<bool()> stop{};
};

enum class Reached { nothing, middle, end };  // when everything was stopped

struct Outcome {
  std::string file;
  std::string title;
  std::vector<std::string> covers;
  RunResult result;
  Reached reached = Reached::end;
  std::string repeat = "locktwin run";
  std::string from{};    // the kept moment that it went on from; empty: its setup
  LookBack look_back{};  // of a failure
  // Of a file that is played in several ways, which one it is, and what repeats that one alone:
  std::string variant{};      // "delay=130ms"
  std::string again{};        // " --sweep 'delay=130ms'"
  bool other_chance = false;  // than behind the setup: `run` alone has that
  std::string why{};
  std::vector<std::string> sources{};  // the scenario's own file and those that it includes
  int round = 0;
  int rounds = 1;
  std::shared_ptr<const RunPicture> picture{};  // null: none was asked for, or it was not run
};

struct BatchReport {
  std::function<void(const Outcome&)> outcome;     // in the order of the files and their variants
  std::function<void(std::size_t done)> progress;  // whenever one is done, in any order
};

// Both reports are called on the caller's thread, `outcome` for what has come to its end.
std::vector<Outcome> run_batch(const std::vector<std::string>& files, const BatchOptions& options,
                               const BatchReport& report);

// The exit code of all that have come to their end: internal error before bad input before failed
// before invalid.
int exit_code_of(const std::vector<Outcome>& outcomes);

}  // namespace locktwin::sim
