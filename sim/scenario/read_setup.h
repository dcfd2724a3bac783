// Reads what is there at time zero: one lock as it stands in `setup`, or those of `setup.locks`.
#pragma once

#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// Of the scenario that `top` is. Always at least one lock, also after a mistake is told.
Setup read_setup(Fields& top);

LockNames lock_names_of(const Setup& setup);

}  // namespace locktwin::sim
