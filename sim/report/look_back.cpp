#include "sim/report/look_back.h"

#include <algorithm>
#include <utility>

#include "sim/report/text_plot.h"
#include "sim/scenario/concerned_signals.h"
#include "sim/scenario/saved_run.h"
#include "sim/text/read_text.h"
#include "sim/trace/signal_log.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr Duration kShown = std::chrono::seconds(5);
constexpr std::size_t kMostSignals = 6;

std::vector<SignalOfLock> signals_of(const Scenario& scenario, const Failure& failure) {
  std::vector<SignalOfLock> signals;
  for (const ConcernedSignal& one : concerned_signals(scenario, failure.place)) {
    if (signals.size() == kMostSignals) break;
    const std::string name(one.signal->name);
    signals.push_back(
        {one.signal, one.lock.number, one.lock.name.empty() ? name : one.lock.name + "/" + name});
  }
  return signals;
}

std::vector<std::string> last_seconds(const Scenario& scenario, const RunResult& failed,
                                      const RunOptions& options) {
  const Time end = failed.time_zero + failed.failure->at;
  const PlotSpan span{std::max(Time{0}, end - kShown), end};
  SignalLog log(signals_of(scenario, *failed.failure), span.from);
  RunOptions again = options;
  again.begin = [&](World& world) {
    if (options.begin) options.begin(world);
    world.add_observer(log);
  };
  run_scenario(scenario, again);
  return text_plot(log.courses(), span);
}

// The last whole millisecond at which nothing had failed yet.
std::optional<Duration> moment_before(const RunResult& failed) {
  if (!failed.began || failed.failure->at <= Duration{0}) return std::nullopt;
  using std::chrono::milliseconds;
  return std::chrono::floor<milliseconds>(failed.failure->at - Duration{1});
}

void keep(const Scenario& scenario, const RunResult& failed, Duration moment,
          const LookBackOptions& options) {
  RunOptions again = options.run;
  again.to = moment;
  again.stopped = [&](const World& world, const PlayerState& player) {
    save_run(options.state, {world.state(), player, read_text(scenario.file), failed.seed,
                             words_of(again.intervention)});
  };
  const RunResult result = run_scenario(scenario, again);
  if (result.verdict == Verdict::bad_input) throw BadInput(result.message);
}

}  // namespace

LookBack look_back(const Scenario& scenario, const RunResult& failed,
                   const LookBackOptions& options) {
  LookBack found;
  found.plot = last_seconds(scenario, failed, options.run);
  found.before = moment_before(failed);
  if (!found.before || options.state.empty()) return found;
  keep(scenario, failed, *found.before, options);
  found.state = options.state;
  return found;
}

}  // namespace locktwin::sim
