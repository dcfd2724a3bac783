// What a plan demands when all that was broken is mended.
#pragma once

#include <vector>

#include "sim/campaign/plan/plan.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"

namespace locktwin::sim {

// `{"locks_again": {"expect": …}}`, or several steps. Mistakes are told.
std::vector<Liveness> read_eventually(const Located& located, const LockNames& locks,
                                      Problems& problems);

}  // namespace locktwin::sim
