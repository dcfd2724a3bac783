#include "sim/campaign/cells/healed.h"

#include <fmt/format.h>

#include "sim/campaign/branch.h"
#include "sim/campaign/explore/demands.h"
#include "sim/scenario/player.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// What holds always holds on; how often an event comes is of the scenario's own steps.
Scenario held_to(const Scenario& scenario) {
  Scenario held = for_branches(scenario, {});
  held.steps.clear();
  return held;
}

// Empty: nothing was wrong.
std::string wrong_in(World& world, const Scenario& held, const std::vector<Step>& steps,
                     bool lenient) {
  Player player(world, {});
  player.start(held);
  if (lenient) player.be_lenient();
  try {
    player.play(steps);
  } catch (const BadInput& error) {
    const std::string why = error.what();
    return "a part refuses it: " + why.substr(0, why.find('\n'));
  }
  if (!player.failure()) return {};
  return player.failure()->expected;
}

std::vector<Step> steps_of(const Life& life) {
  std::vector<Step> steps;
  for (const LifeStep& one : life) {
    for (Step& step : do_step(one)) steps.push_back(std::move(step));
    if (one.pause > Duration{0}) steps.push_back({{}, "", Wait{one.pause}});
  }
  return steps;
}

// Who is still at work is waited for. Of what was done all hands are taken off, also those that a
// scenario that has ended early never took off itself; what it has changed is as it wants it.
std::string heal(const Plan& plan, const Scenario& held, const Life& done, World& world) {
  Life besides;
  if (plan.meanwhile) besides.push_back({plan.meanwhile->action});
  const Duration busy = std::max<Duration>(world.people_done_at() - world.now(), Duration{0});
  std::string wrong = wrong_in(world, held, {{{}, "", Wait{busy}}}, true);
  if (wrong.empty()) wrong = wrong_in(world, held, steps_of(hands_off(done)), true);
  if (wrong.empty()) wrong = wrong_in(world, held, steps_of(mending(besides, world)), true);
  return wrong;
}

}  // namespace

std::string missing_when_healed(const Plan& plan, const Scenario& scenario, const Life& done,
                                World& world) {
  const Scenario held = held_to(scenario);
  const std::string in_vain = heal(plan, held, done, world);
  if (!in_vain.empty()) return "while all is mended: " + in_vain;
  const WorldState healed = world.state();
  for (const Liveness& property : plan.eventually) {
    world.restore(healed);
    const std::string wrong = wrong_in(world, held, property.steps, false);
    if (!wrong.empty()) return fmt::format("eventually {}: {}", property.name, wrong);
  }
  return {};
}

}  // namespace locktwin::sim
