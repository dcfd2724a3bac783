#include "sim/scenario/other_chance.h"

#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/chance.h"
#include "sim/world/world.h"

namespace locktwin::sim {

SavedRun with_other_chance(const Scenario& scenario, std::uint64_t seed, std::uint64_t chance) {
  World world(config_of(scenario, seed));
  if (const std::optional<Failure> failure = set_up(world, scenario.setup)) {
    throw BadInput("in the setup: expected " + failure->expected + "; seen " + failure->seen);
  }
  SavedRun run{world.state(), {}, {}, seed};
  restart_chance(run.world, chance);
  return run;
}

}  // namespace locktwin::sim
