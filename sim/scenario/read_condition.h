// Reads the part of an expectation that says what must be: a name and, beside it, a comparison
// (signals) or `with` (events); several of them joined; or what was remembered.
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

// One of is, is_not, above, below, between, and its value; `what` needs it.
struct Comparison {
  Relation relation = Relation::is;
  const Located* value = nullptr;
};
std::optional<Comparison> take_comparison(Place place, std::string_view what, Fields& fields);

// read_formula.cpp: whether an object has 'and', 'or', 'not' or 'implies'; and reads it. None
// without a word when it has none of them.
bool is_formula(const Located& object);
std::optional<Formula> read_formula(Fields& fields, const LockNames& locks);
// An object with "signal", "event" or one of those in it; one alone is a formula of one.
std::optional<Formula> read_condition_object(const Located& object, const LockNames& locks,
                                             Problems& problems);
// "= @late - @early", the comparison beside it.
std::optional<Recalled> read_recalled(const Located& left, Fields& fields);

}  // namespace locktwin::sim
