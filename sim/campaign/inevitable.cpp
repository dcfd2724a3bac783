#include "sim/campaign/inevitable.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>

#include "sim/campaign/outcome/interval.h"
#include "sim/campaign/share_out.h"
#include "sim/campaign/trunk.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/printable.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/chance.h"

namespace locktwin::sim {

namespace {

// Whether it still fails, with the chance of that number.
bool still_fails(const Scenario& scenario, const Fork& fork, std::uint64_t chance) {
  WorldState begun = *fork.world;
  restart_chance(begun, chance);
  World world;
  world.restore(begun);
  Player player(world, {});
  player.resume(scenario, fork.player);
  try {
    if (player.play(scenario.steps)) player.finish();
  } catch (const BadInput&) {
    return true;  // it has come where a part refuses: it does not hold
  }
  return player.failure().has_value();
}

unsigned count_failing(const Scenario& scenario, const Fork& fork,
                       const InevitableOptions& options) {
  std::atomic<unsigned> failed{0};
  share_out(options.runs, options.jobs, [&](std::size_t i) {
    if (options.stop && options.stop()) return;
    if (still_fails(scenario, fork, i + 1)) ++failed;
  });
  return failed;
}

// Where the share of failures rises most from one moment to the next: the second of the two.
std::size_t steepest(const std::vector<InevitableMoment>& moments) {
  std::size_t best = 0;
  double most = 0;
  for (std::size_t i = 1; i < moments.size(); ++i) {
    const auto share = [](const InevitableMoment& one) {
      return static_cast<double>(one.failed) / std::max(1U, one.runs);
    };
    const double rise = share(moments[i]) - share(moments[i - 1]);
    if (rise <= most) continue;
    most = rise;
    best = i;
  }
  return best;
}

}  // namespace

Inevitable when_inevitable(const Scenario& scenario, const InevitableOptions& options) {
  const std::uint64_t seed = options.seed.value_or(scenario.seed);
  Inevitable found;
  Trunk itself(scenario, seed);
  if (options.chance) itself.restart_chance(*options.chance);
  found.failure = itself.finish();
  if (!found.failure) return found;
  Trunk trunk(scenario, seed);
  if (options.chance) trunk.restart_chance(*options.chance);
  for (unsigned i = 0; i < options.moments; ++i) {
    if (options.stop && options.stop()) break;
    const Duration at = found.failure->at * i / options.moments;
    const std::optional<Fork> fork = i == 0 ? trunk.at_zero() : trunk.go_to(at);
    if (!fork) break;
    found.moments.push_back({at, options.runs, count_failing(scenario, *fork, options)});
  }
  return found;
}

namespace {

bool fails_always(const std::vector<InevitableMoment>& moments) {
  return !moments.empty() &&
         std::all_of(moments.begin(), moments.end(),
                     [](const InevitableMoment& one) { return one.failed == one.runs; });
}

// Where the share rises at no moment: why that may be.
std::string no_step_text(const std::vector<InevitableMoment>& moments, double confidence) {
  constexpr double kNearlyAll = 0.9;
  const unsigned runs = moments.front().runs;
  const Interval all = wilson(runs, runs, confidence);
  if (all.low < kNearlyAll) {  // though all failed, many could pass
    return fmt::format(
        "too few runs to say what decides it: where {} of {} fail, up to {:.0f} % of all may "
        "pass; give more --runs\n",
        runs, runs, std::ceil((1 - all.low) * 100));
  }
  return fails_always(moments)
             ? "it fails whatever chance does: the cause is the scenario's own, or its setup's\n"
             : "no moment stands out: more --runs or --moments may show one\n";
}

}  // namespace

std::string inevitable_text(const Inevitable& found, double confidence) {
  if (!found.failure) return "the scenario holds: there is no failure to explain\n";
  constexpr double kBar = 40;
  std::string text = fmt::format(
      "expected {}; seen {}, {} after time zero\n", printable_line(found.failure->expected),
      printable_line(found.failure->seen), format_moment(found.failure->at));
  const std::size_t step = steepest(found.moments);
  const bool always = fails_always(found.moments);
  if (always) {
    const InevitableMoment& first = found.moments.front();
    text += fmt::format("all runs from {} to {} fail, {} from each of {} moments\n",
                        format_moment(first.at), format_moment(found.moments.back().at), first.runs,
                        found.moments.size());
  }
  for (std::size_t i = 0; !always && i < found.moments.size(); ++i) {
    const InevitableMoment& one = found.moments[i];
    const Interval interval = wilson(one.failed, one.runs, confidence);
    const double share = static_cast<double>(one.failed) / std::max(1U, one.runs);
    text += fmt::format("{:>14}  {:>4.0f} % ({:>3.0f} to {:>3.0f})  {:<40}{}\n",
                        format_moment(one.at), share * 100, interval.low * 100, interval.high * 100,
                        std::string(static_cast<std::size_t>(std::lround(share * kBar)), '#'),
                        i == step && step > 0 ? "  <- here it was decided" : "");
  }
  if (step == 0 && !found.moments.empty()) text += no_step_text(found.moments, confidence);
  if (!found.failure->before.empty()) text += "before it\n";
  for (const std::string& line : found.failure->before) {
    text += fmt::format("  {}\n", printable_line(line));
  }
  return text;
}

}  // namespace locktwin::sim
