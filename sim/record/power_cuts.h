// The moments of a run at which a lost supply hurts most: in the middle of each write to a flash.
#pragma once

#include <vector>

#include "sim/link/record_reader.h"
#include "sim/scenario/runner.h"

namespace locktwin::sim {

// One for each program and erase command of the first lock after time zero, some of them early in
// it, some late. `every`: of so many only one, 1: all of them.
std::vector<Intervention> power_cuts(RecordReader record, Time zero, unsigned every);

}  // namespace locktwin::sim
