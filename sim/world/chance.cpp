#include "sim/world/chance.h"

#include "model/state/chance.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

void restart_chance(WorldState& world, std::uint64_t seed) {
  model::restart_chance(RandomStream(seed, "chance").next(), world);
}

}  // namespace locktwin::sim
