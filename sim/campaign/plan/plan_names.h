// What a plan may call its parameters, properties and measures: each is a column of a table of
// cells.
#pragma once

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

}  // namespace locktwin::sim
