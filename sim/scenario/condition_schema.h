// The schema of conditions: what expectations, waits and invariants say.
//
// The names of signals and events, and what stands beside each group of them, are said once; every
// key that may name one ('expect', 'wait', 'signal' …) refers to them.
#pragma once

#include "sim/scenario/schema_parts.h"

namespace locktwin::sim {

// "expectation", "never", "eventually", "wait", "condition", "formula", "invariant" …
SchemaJson condition_definitions();

}  // namespace locktwin::sim
