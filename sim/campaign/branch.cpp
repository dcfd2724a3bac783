#include "sim/campaign/branch.h"

#include <fmt/format.h>

#include <exception>

#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

class Listening {
 public:
  Listening(World& world, Observer& observer) : world_(world), observer_(observer) {
    world_.add_observer(observer_);
  }
  ~Listening() { world_.remove_observer(observer_); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

 private:
  World& world_;
  Observer& observer_;
};

void judge(const World& world, const Player& player, const FalseAlarms& alarms,
           const BranchJudges& judges, BranchResult& result) {
  if (const std::optional<Failure>& failure = player.failure()) {
    result.breach = Breach{fmt::format("{}; seen: {}", failure->expected, failure->seen),
                           failure->at + player.zero()};
    result.before = failure->before;
  } else if (alarms.first()) {
    result.breach = alarms.first();
  } else {
    result.breach = told_open_while_locked(world);
    if (!result.breach && judges.way_out) result.breach = no_way_out(world);
  }
}

}  // namespace

BranchResult run_branch(const Scenario& scenario, const Fork& fork, const Variation& variation,
                        const BranchJudges& judges) {
  BranchResult result;
  World world;
  world.restore(*fork.world);
  FalseAlarms alarms(judges.never);
  const Listening listening(world, alarms);
  Player player(world, {});
  player.resume(scenario, fork.player);
  result.zero = player.zero();
  player.be_lenient();
  player.intervene(variation.at, variation.action);
  try {
    player.play(scenario.steps);
    judge(world, player, alarms, judges, result);
  } catch (const std::exception& error) {
    result.breach = Breach{fmt::format("internal error: {}", error.what()), world.now()};
  }
  result.missed = player.missed();
  result.refusal = player.refusal();
  return result;
}

Scenario for_branches(const Scenario& scenario, Duration settle) {
  Scenario varied = scenario;
  varied.steps.push_back({{}, "time to settle", Wait{settle}});
  std::erase_if(varied.always, [](const Invariant& invariant) {
    return std::holds_alternative<Pattern>(invariant.what) && invariant.times > 0;
  });
  return varied;
}

}  // namespace locktwin::sim
