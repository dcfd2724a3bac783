#include "sim/campaign/branch.h"

#include <fmt/format.h>

#include <exception>

#include "sim/campaign/listening.h"
#include "sim/world/world.h"

namespace locktwin::sim {

std::optional<Breach> breach_at_end(const World& world, const BranchJudges& judges) {
  std::optional<Breach> breach = told_open_while_locked(world);
  if (!breach && judges.way_out) breach = no_way_out(world);
  return breach;
}

namespace {

void judge(const World& world, const Player& player, const FalseAlarms& alarms,
           const BranchJudges& judges, BranchResult& result) {
  result.failure = player.failure();
  if (const std::optional<Failure>& failure = result.failure) {
    result.breach = Breach{fmt::format("{}; seen: {}", failure->expected, failure->seen),
                           failure->at + player.zero()};
  } else {
    result.breach = alarms.first() ? alarms.first() : breach_at_end(world, judges);
  }
}

}  // namespace

BranchResult run_branch(const Scenario& scenario, const Fork& fork, const Variation& variation,
                        const BranchJudges& judges) {
  BranchResult result;
  World world;
  world.restore(*fork.world);
  FalseAlarms alarms = judges.alarms;
  const Listening listening(world, alarms);
  Player player(world, {});
  player.resume(scenario, fork.player);
  result.zero = player.zero();
  player.be_lenient();
  player.intervene(variation.at, variation.action);
  try {
    if (player.play(scenario.steps)) player.finish();
    result.refusal = player.refusal();
    if (result.refusal.empty()) judge(world, player, alarms, judges, result);
  } catch (const std::exception& error) {
    result.breach = Breach{fmt::format("internal error: {}", error.what()), world.now()};
  }
  result.simulated = world.now();
  return result;
}

Scenario for_branches(const Scenario& scenario, Duration settle, AtLeast at_least) {
  Scenario varied = scenario;
  varied.steps.push_back({{}, "time to settle", Wait{settle}});
  const auto comes = [](const Invariant& invariant) {
    return std::holds_alternative<Pattern>(invariant.what) && invariant.times.least > 0;
  };
  std::erase_if(varied.always, [&](const Invariant& invariant) {
    const bool exact = invariant.times.least == invariant.times.most;
    return comes(invariant) && (exact || at_least == AtLeast::left_out);
  });
  for (Invariant& invariant : varied.always) {
    if (comes(invariant)) invariant.times.most = kMostTimes;
  }
  return varied;
}

}  // namespace locktwin::sim
