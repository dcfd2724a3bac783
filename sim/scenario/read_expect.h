// Reads the steps that expect something or remember it. None after telling what is wrong.
#pragma once

#include <optional>

#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// `name` is the value of the key that says what kind of step it is; the rest stands in `fields`.
std::optional<Expect> read_expect(const Located& name, const LockNames& locks, Fields& fields);
std::optional<Expect> read_never(const Located& name, const LockNames& locks, Fields& fields);
std::optional<Expect> read_eventually(const Located& name, const LockNames& locks, Fields& fields);
std::optional<Remember> read_remember(const Located& name, const LockNames& locks, Fields& fields);

// Which of its fields with a number is named; none after telling the ones that there are.
std::optional<std::size_t> find_field(const Pattern& pattern, const Located& field,
                                      Problems& problems);

// How often an event comes, from 'times', 'at_least', 'at_most'; none: nothing is said.
std::optional<Count> read_times(Fields& fields);

}  // namespace locktwin::sim
