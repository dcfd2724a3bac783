// Other chance in a world from now on.
#pragma once

#include <cstdint>

#include "sim/world/world_state.h"

namespace locktwin::sim {

// Every stream of chance goes on in another way, the same for the same world and seed. Who people
// are, and all else, stays as it is.
void restart_chance(WorldState& world, std::uint64_t seed);

}  // namespace locktwin::sim
