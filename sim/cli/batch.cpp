#include "sim/cli/batch.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <thread>
#include <utility>

#include "sim/cli/exit_codes.h"
#include "sim/cli/pacing.h"
#include "sim/scenario/write_scenario.h"
#include "sim/text/private_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// With what was typed: a file for its owner alone.
void save_recording(const std::string& path, const Scenario& scenario, const RunResult& result,
                    const ActionLog& log) {
  std::error_code none;
  if (std::filesystem::equivalent(path, scenario.file, none)) {
    throw BadInput(path + ": is the scenario that is played; name another file");
  }
  const std::string text = write_scenario({.title = scenario.title + ", as it was played",
                                           .why = scenario.why,
                                           .seed = result.seed,
                                           .setup = scenario.setup,
                                           .actions = after_setup(scenario.setup, log.actions()),
                                           .end = result.simulated,
                                           .hazard = scenario.hazard.has_value()});
  PrivateFile file(path);
  file.write({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
  file.finish();
}

Outcome run_one(const std::string& file, const BatchOptions& options, bool several) {
  Outcome outcome{file, "", {}, {}};
  try {
    const Scenario scenario = load_scenario(file);
    outcome.title = scenario.title;
    outcome.covers = scenario.covers;
    TraceFiles traces(options.traces, options.jsonl_signals, file, several);
    RunOptions run;
    run.seed = options.seed;
    ActionLog log;
    run.begin = [&](World& world) {
      traces.begin(world);
      if (!options.recorded_scenario.empty()) world.add_observer(log);
    };
    run.end = [&traces](const World& world) { traces.end(world); };
    if (options.speed) {
      run.pace = [pacer = Pacer(*options.speed)](Time moment) mutable { pacer.hold_until(moment); };
    }
    const std::optional<SavedRun> saved = take_up(options.kept, file, run);
    if (saved) {
      run.from = &*saved;
      run.seed = saved->seed;
      run.from_first_step = continuation_of(*saved, read_text(file)) == Continuation::fresh;
    }
    outcome.result = run_scenario(scenario, run);
    if (!options.recorded_scenario.empty()) {
      save_recording(options.recorded_scenario, scenario, outcome.result, log);
    }
  } catch (const BadInput& error) {
    outcome.result.verdict = Verdict::bad_input;
    outcome.result.message = error.what();
  } catch (const std::exception& error) {
    outcome.result.verdict = Verdict::internal_error;
    outcome.result.message = error.what();
  }
  return outcome;
}

// What the workers have finished, for the caller's thread to hand out.
class Shelf {
 public:
  explicit Shelf(std::size_t size) : done_(size, false) {}

  void put(std::size_t index) {
    {
      const std::lock_guard lock(mutex_);
      done_[index] = true;
      ++count_;
    }
    changed_.notify_one();
  }

  // Waits for more than `known` to be done; how many are, and how many from the first on.
  std::pair<std::size_t, std::size_t> wait_for_more(std::size_t known) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return count_ > known; });
    const auto gap = std::find(done_.begin(), done_.end(), false);
    return {count_, static_cast<std::size_t>(gap - done_.begin())};
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<bool> done_;
  std::size_t count_ = 0;
};

int exit_code_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::passed:
      return kExitPassed;
    case Verdict::failed:
      return kExitFailed;
    case Verdict::bad_input:
      return kExitBadInput;
    case Verdict::internal_error:
      return kExitInternalError;
    case Verdict::invalid:
      return kExitInvalid;
  }
  return kExitInternalError;
}

}  // namespace

std::vector<Outcome> run_batch(const std::vector<std::string>& files, const BatchOptions& options,
                               const BatchReport& report) {
  std::vector<Outcome> outcomes(files.size());
  std::atomic<std::size_t> next{0};
  Shelf shelf(files.size());
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      outcomes[i] = run_one(files[i], options, files.size() > 1);
      shelf.put(i);
    }
  };
  const std::size_t jobs =
      options.speed ? 1 : std::clamp<std::size_t>(options.jobs, 1, files.size());
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < jobs; ++i) workers.emplace_back(work);

  std::size_t known = 0;
  std::size_t told = 0;
  while (told < files.size()) {
    const auto [done, in_row] = shelf.wait_for_more(known);
    known = done;
    if (report.progress) report.progress(done);
    for (; told < in_row; ++told) {
      if (report.outcome) report.outcome(outcomes[told]);
    }
  }
  return outcomes;
}

int exit_code_of(const std::vector<Outcome>& outcomes) {
  constexpr std::array<int, 5> kByWeight{kExitPassed, kExitInvalid, kExitFailed, kExitBadInput,
                                         kExitInternalError};
  auto heaviest = kByWeight.begin();
  for (const Outcome& outcome : outcomes) {
    const auto code =
        std::find(kByWeight.begin(), kByWeight.end(), exit_code_of(outcome.result.verdict));
    heaviest = std::max(heaviest, code);
  }
  return *heaviest;
}

}  // namespace locktwin::sim
