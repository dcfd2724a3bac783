#include "sim/world/chance.h"

#include "model/state/chance.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

void restart_chance(WorldState& world, std::uint64_t seed) {
  RandomStream words(seed, "chance");
  model::restart_chance(words, world);
}

}  // namespace locktwin::sim
