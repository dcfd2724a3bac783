#include "sim/cli/batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "sim/campaign/branch.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/lost_power.h"
#include "sim/cli/pacing.h"
#include "sim/link/one_processor.h"
#include "sim/pins/pin_bench.h"
#include "sim/record/power_cuts.h"
#include "sim/record/record_scenario.h"
#include "sim/record/replay.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/other_chance.h"
#include "sim/scenario/set_ups.h"
#include "sim/scenario/write_scenario.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr Duration kSettle = std::chrono::seconds(5);  // for a lock that boots at the very end

// With what was typed: a file for its owner alone.
void save_recording(const std::string& path, const Scenario& scenario, const RunResult& result,
                    const ActionLog& log) {
  OutputFile file(path, Readers::owner, Over::scenarios);
  file.stream() << write_scenario({.title = scenario.title + ", as it was played",
                                   .why = scenario.why,
                                   .seed = result.seed,
                                   .setup = scenario.setup,
                                   .actions = after_setup(scenario.setup, log.actions()),
                                   .end = result.simulated,
                                   .hazard = scenario.hazard.has_value()});
  file.finish();
}

// Leaves the run, in whatever step it is, when everything is to stop.
class Stopper : public Observer {
 public:
  explicit Stopper(const BatchOptions& options) : options_(options) {}
  bool asked() const { return options_.stop && options_.stop(); }
  void leave_if_asked() const {
    if (asked()) throw Interrupted{};
  }
  void on_step(const World&) override { leave_if_asked(); }
  Duration looks_every() const override { return kNowAndThen; }

 private:
  const BatchOptions& options_;
};

std::function<void(Time)> paced(double speed, const Stopper& stopper) {
  return [pacer = Pacer(speed), &stopper](Time moment) mutable {
    pacer.hold_until(moment, [&stopper] { return stopper.asked(); });
    if (stopper.asked()) throw Interrupted{};
  };
}

// At the pace of the clock on the wall, and with the board's pins for its core.
void stand_at_bench(PinBench& bench, const Scenario& scenario, const Stopper& stopper,
                    RunOptions& run) {
  bench.check(scenario);
  if (!bench.has_link()) run.boot = SetupBoot::power;
  run.begin = [&bench, first = std::move(run.begin)](World& world) {
    bench.begin(world);  // before those that take their time
    first(world);
  };
  run.end = [&bench, last = std::move(run.end)](const World& world) {
    bench.end(world);  // likewise: their time is none of the adapter
    last(world);
  };
  run.pace = [&bench, &stopper](Time moment) {
    bench.hold_until(moment, [&stopper] { return stopper.asked(); });
    stopper.leave_if_asked();
  };
}

struct TraceName {
  std::string name;
  bool several;
};

// By living it again; on a target that would be another run.
void find_cause(const Scenario& scenario, const BatchOptions& options, const TraceName& trace,
                const RunOptions& run, Stopper& stopper, Outcome& outcome) {
  if (!outcome.result.failure || options.make_core) return;
  LookBackOptions look;
  look.run.seed = outcome.result.seed;
  look.run.from = run.from;
  look.run.from_first_step = run.from_first_step;
  look.run.begin = [&](World& world) { world.add_observer(stopper); };
  if (!options.keep_states.empty()) {
    look.state = (std::filesystem::path(options.keep_states) / (trace.name + ".state")).string();
  }
  outcome.look_back = look_back(scenario, outcome.result, look);
}

// Those of several rounds follow each other.
std::uint64_t seed_of(const Scenario& scenario, const BatchOptions& options,
                      const Outcome& outcome) {
  const auto round = static_cast<std::uint64_t>(outcome.round);
  return (options.seed.value_or(scenario.seed) + round) % (kGreatestSeed + 1);
}

// Where nobody looks on at the setup, what several runs share of it is carried out once.
bool may_share_setups(const BatchOptions& options) {
  return options.traces.empty() && !options.pictures && options.recorded_scenario.empty() &&
         !options.speed && !options.make_core && options.kept.from.empty();
}

void play(const Scenario& scenario, const BatchOptions& options, const TraceName& trace,
          SetUps& set_ups, Outcome& outcome) {
  TraceFiles traces(options.traces, options.traced_signals, trace.name, trace.several);
  RunOptions run;
  run.seed = seed_of(scenario, options, outcome);
  run.make_core = options.make_core;
  if (may_share_setups(options)) run.set_ups = &set_ups;
  if (options.kept.to) run.intervention = one_loss(options.strategies);
  ActionLog log;
  Stopper stopper(options);
  std::optional<RunRecorder> recorder;
  run.begin = [&](World& world) {
    traces.begin(world, {options.program, scenario.file, run.seed.value_or(scenario.seed)});
    world.add_observer(stopper);
    if (options.pictures) world.add_observer(recorder.emplace(world));
    if (!options.recorded_scenario.empty()) world.add_observer(log);
  };
  run.end = [&traces](const World& world) { traces.end(world); };
  if (options.speed) run.pace = paced(*options.speed, stopper);
  if (options.bench) stand_at_bench(*options.bench, scenario, stopper, run);
  std::optional<SavedRun> saved = take_up(options.kept, outcome.file, run);
  if (!saved && options.chance) {
    saved = with_other_chance(scenario, *run.seed, *options.chance);
    run.from = &*saved;
    run.from_first_step = true;
  } else if (saved) {
    run.from = &*saved;
    run.seed = saved->seed;
    run.from_first_step =
        continuation_of(*saved, outcome.file, read_text(outcome.file)) == Continuation::fresh;
    if (!run.from_first_step) refuse_what_is_over(options.kept, *saved);
  }
  outcome.result = run_scenario(scenario, run);
  if (options.bench) options.bench->judge(outcome.result);
  if (recorder) {
    outcome.picture = std::make_shared<const RunPicture>(
        recorder->picture(outcome.result.time_zero, outcome.result.simulated));
  }
  find_cause(scenario, options, trace, run, stopper, outcome);
  const bool began = outcome.result.began;  // a setup that failed is no recording
  if (options.recorded_scenario.empty() || !began) return;
  save_recording(options.recorded_scenario, scenario, outcome.result, log);
}

// What plays it here and asks the target the same.
std::string repetition(const Scenario& scenario, const BatchOptions& options) {
  const std::string seed = options.seed ? fmt::format(" --seed {}", *options.seed) : "";
  if (options.power_cuts != 0) {
    return fmt::format("{} --compare --power-cuts {}{} {}", options.repeat, options.power_cuts,
                       seed, scenario.file);
  }
  return fmt::format("locktwin record {}{} -o difference.rec && locktwin replay difference.rec{}",
                     scenario.file, seed,
                     options.repeat.substr(std::string_view("locktwin hil").size()));
}

// Holds every answer in a record against those of the targets; false when one differs.
bool same_there(const Scenario& scenario, const RecordBytes& record, const Stopper& stopper,
                const BatchOptions& options, Outcome& outcome) {
  const Replayed replayed =
      replay(RecordReader(record), options.make_core, [&stopper] { stopper.leave_if_asked(); });
  if (!replayed.difference) return true;
  outcome.result.verdict = Verdict::failed;
  outcome.result.message = fmt::format(
      "{}(recorded is what the core of this program answers, here what the target does)\n"
      "repeat: {}",
      difference_text(*replayed.difference), repetition(scenario, options));
  return false;
}

// As it is played here, with every answer of the cores held against those of the targets.
void compare(Scenario scenario, const BatchOptions& options, Outcome& outcome) {
  scenario.seed = seed_of(scenario, options, outcome);
  Stopper stopper(options);
  RunOptions run;
  run.begin = [&stopper](World& world) { world.add_observer(stopper); };
  const RecordedRun whole = record_scenario(scenario, "locktwin", run);
  outcome.result = whole.result;
  if (!same_there(scenario, whole.record, stopper, options, outcome)) return;
  if (options.power_cuts == 0) return;
  const Scenario varied = for_branches(scenario, kSettle);
  for (const Intervention& cut :
       power_cuts(RecordReader(whole.record), whole.result.time_zero, options.power_cuts)) {
    run.intervention = cut;
    const RecordedRun torn = record_scenario(varied, "locktwin", run);
    ++*options.cuts_made;
    if (torn.result.failure) {  // of what always holds: all else may fail
      outcome.result.verdict = Verdict::failed;
      outcome.result.message = fmt::format("expected {}; seen {}", torn.result.failure->expected,
                                           torn.result.failure->seen);
    } else if (same_there(scenario, torn.record, stopper, options, outcome)) {
      continue;
    }
    outcome.result.message +=
        fmt::format("\nwith the power cut {} after time zero\n", format_duration(cut.at));
    return;
  }
}

void run_one(const BatchOptions& options, const TraceName& trace, const Chosen& chosen,
             SetUps& set_ups, std::vector<Outcome>& outcomes) {
  Outcome& outcome = outcomes.front();
  try {
    outcome.reached = Reached::middle;
    Scenario scenario = load_scenario(outcome.file, chosen);
    const bool losing = options.kept.to && options.strategies.power_loss;
    if (losing) {
      scenario = for_branches(scenario, CampaignOptions{}.settle, AtLeast::demanded);
    }
    outcome.title = scenario.title;
    outcome.why = scenario.why;
    outcome.sources = scenario.files;
    outcome.covers = scenario.covers;
    if (options.compare) {
      compare(scenario, options, outcome);
    } else {
      play(scenario, options, trace, set_ups, outcome);
    }
    outcome.reached = Reached::end;
    const bool once = options.compare || options.kept.to || options.bench;
    if (!once) lose_power(scenario, options, outcomes);
  } catch (const Interrupted&) {
    return;
  } catch (const CoreLinkError& error) {
    outcome.result.verdict = Verdict::bad_input;
    outcome.result.message = error.what();
  } catch (const BadInput& error) {
    outcome.result.verdict = Verdict::bad_input;
    outcome.result.message = error.what();
  } catch (const std::exception& error) {
    outcome.result.verdict = Verdict::internal_error;
    outcome.result.message = error.what();
  }
  outcomes.front().reached = Reached::end;
}

bool all_passed(const std::vector<Outcome>& outcomes) {
  return std::all_of(outcomes.begin(), outcomes.end(), [](const Outcome& outcome) {
    return outcome.result.verdict == Verdict::passed;
  });
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

// Every variant of every file, as many rounds of each as were asked for.
std::vector<Variant> to_be_played(const std::vector<std::string>& files,
                                  const BatchOptions& options) {
  std::vector<Variant> played;
  for (const Variant& variant : variants_of(files, options.strategies)) {
    played.insert(played.end(), static_cast<std::size_t>(options.rounds), variant);
  }
  return played;
}

Outcome first_outcome(const Variant& variant, std::size_t index, const BatchOptions& options) {
  Outcome outcome{variant.file, "", {}, {}, Reached::nothing, options.repeat, options.kept.from};
  outcome.variant = describe(variant.chosen);
  outcome.again = arguments_of(variant.chosen);
  outcome.other_chance = options.chance.has_value();
  if (options.chance) outcome.again += fmt::format(" --chance {}", *options.chance);
  outcome.sources = {variant.file};
  outcome.rounds = options.rounds;
  outcome.round = static_cast<int>(index % static_cast<std::size_t>(options.rounds));
  return outcome;
}

}  // namespace

std::vector<Outcome> run_batch(const std::vector<std::string>& files, const BatchOptions& options,
                               const BatchReport& report) {
  const std::vector<Variant> played = to_be_played(files, options);
  const std::size_t all = played.size();
  std::vector<std::vector<Outcome>> rows;  // of each, and of its moments without power
  for (std::size_t i = 0; i < all; ++i) rows.push_back({first_outcome(played[i], i, options)});
  const std::vector<std::string> names = trace_names(files_of(played));
  SetUps set_ups;
  std::atomic<std::size_t> next{0};
  Shelf shelf(all);
  std::atomic<bool> failed{false};
  BatchOptions stopping = options;
  stopping.stop = [&] { return failed || (options.stop && options.stop()); };
  const auto work = [&] {
    for (std::size_t i = next++; i < all; i = next++) {
      if (!stopping.stop()) {
        std::optional<OneProcessor> here;  // for each anew: others may be there meanwhile
        if (options.own_process) here.emplace();
        run_one(stopping, {names[i], all > 1}, played[i].chosen, set_ups, rows[i]);
      }
      const bool ended = rows[i].front().reached == Reached::end;
      if (options.fail_fast && ended && !all_passed(rows[i])) failed = true;
      shelf.put(i);
    }
  };
  const std::size_t jobs =
      options.speed || options.bench ? 1 : std::min(std::max<std::size_t>(options.jobs, 1), all);
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < jobs; ++i) workers.emplace_back(work);

  std::vector<Outcome> outcomes;
  std::size_t known = 0;
  std::size_t told = 0;
  while (told < all) {
    const auto [done, in_row] = shelf.wait_for_more(known);
    known = done;
    if (report.progress) report.progress(done);
    for (; told < in_row; ++told) {
      for (Outcome& outcome : rows[told]) {
        if (report.outcome && outcome.reached == Reached::end) report.outcome(outcome);
        outcomes.push_back(std::move(outcome));
      }
    }
  }
  return outcomes;
}

int exit_code_of(const std::vector<Outcome>& outcomes) {
  constexpr std::array<int, 5> kByWeight{kExitPassed, kExitInvalid, kExitFailed, kExitBadInput,
                                         kExitInternalError};
  auto heaviest = kByWeight.begin();
  for (const Outcome& outcome : outcomes) {
    if (outcome.reached != Reached::end) continue;
    const auto code =
        std::find(kByWeight.begin(), kByWeight.end(), exit_code_of(outcome.result.verdict));
    heaviest = std::max(heaviest, code);
  }
  return *heaviest;
}

}  // namespace locktwin::sim
