// The schema of steps, expectations and invariants.
//
// A validator looks at one key ('do', 'expect' …) and its word, and from then on at one branch
// alone: `if` that word, `then` exactly these keys. What a file costs grows with its steps, and a
// mistake is told once, for the branch that was meant.
#pragma once

#include "sim/scenario/schema_parts.h"

namespace locktwin::sim {

// "step", "expectation", "invariant", "signal_condition", …
SchemaJson step_definitions();

}  // namespace locktwin::sim
