// Reads the part of an expectation that says what must be: a name and, beside it, a comparison
// (signals) or `with` (events).
#pragma once

#include <optional>
#include <string_view>

#include "sim/scenario/condition.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"

namespace locktwin::sim {

// `text` is the value that names the signal, event or prompt, and one of the `locks` before it if
// need be; the comparison stands in `fields`. None after telling what is wrong.
std::optional<Condition> read_condition(const Located& text, const LockNames& locks,
                                        Fields& fields);
std::optional<SignalCondition> read_signal_condition(const Located& text, const LockNames& locks,
                                                     Fields& fields);
std::optional<Pattern> read_pattern(const Located& text, const LockNames& locks, Fields& fields);

}  // namespace locktwin::sim
