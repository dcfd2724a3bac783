// The rows of a table that steps are done with ("each").
#pragma once

#include <vector>

#include "sim/scenario/fields.h"
#include "sim/text/located_json.h"

namespace locktwin::sim {

// Objects with the variables of a row: as they are listed, or of lists every combination. What is
// none is told; then there are no rows.
std::vector<Located> rows_of(const Located& table, Problems& problems);

}  // namespace locktwin::sim
