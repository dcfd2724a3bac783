// Reads what must hold at every moment of a run, or be counted over all of it.
#pragma once

#include <optional>

#include "sim/scenario/lock_names.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// None, after telling what is wrong.
std::optional<Invariant> read_invariant(const Located& located, const LockNames& locks,
                                        Problems& problems);

}  // namespace locktwin::sim
