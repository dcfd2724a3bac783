// Reads the part of an expectation that says what must be: a name and, beside it, a comparison
// (signals) or `with` (events).
#pragma once

#include <optional>
#include <string_view>

#include "sim/scenario/condition.h"
#include "sim/scenario/fields.h"

namespace locktwin::sim {

// `name` is the value that names the signal, event or prompt; the comparison stands in `fields`.
// None after telling what is wrong.
std::optional<Condition> read_condition(const Located& name, Fields& fields);
std::optional<SignalCondition> read_signal_condition(const Located& name, Fields& fields);
std::optional<Pattern> read_pattern(const Located& name, Fields& fields);

}  // namespace locktwin::sim
