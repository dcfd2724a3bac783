// What a plan may call its parameters, properties and measures: each is a column of a table of
// cells.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/campaign/plan/plan.h"
#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

std::vector<std::string_view> names_of(const std::vector<Parameter>& parameters);

// Files of cells have columns of their own beside those that a plan names. Mistakes are told.
void check_column(const LocatedMember& member, Problems& problems);
// Of a property or a measure: a name of its own, of which no parameter and no property is.
void check_new_name(const LocatedMember& member, const Plan& plan, Problems& problems);

// Of an object that has one key of `words` and no other. Mistakes are told; then none.
std::optional<std::size_t> only_word(const std::vector<const LocatedMember*>& given, Place place,
                                     std::string_view what,
                                     const std::vector<std::string_view>& words,
                                     Problems& problems);

}  // namespace locktwin::sim
