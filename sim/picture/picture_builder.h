// Draws the picture of a world. The only file of the room that reads the world's inside.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sim/picture/picture.h"

namespace locktwin::sim {

class World;

// The facts of this moment; news, messages and pace are left empty. `asked`: the amounts of faults
// for which it says whether the part refuses them, in the order of fault_infos().
Picture draw_picture(const World& world, const std::vector<double>& asked);

std::size_t count_locks(const World& world);
// Of the lock at this place of Picture::locks: these signals, as ScopePicture has them.
ScopeSample sample_scope(const World& world, std::size_t lock,
                         std::span<const std::size_t> signals);

}  // namespace locktwin::sim
