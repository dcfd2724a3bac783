// What scenarios say of the requirements.
#pragma once

#include <string>
#include <vector>

#include "sim/cli/batch.h"
#include "sim/scenario/requirements.h"

namespace locktwin::sim {

// The table: a line for each requirement with its state (holds, BROKEN, –) and its scenarios.
std::string requirements_text(const std::vector<RequirementGroup>& groups,
                              const std::vector<Outcome>& outcomes);

}  // namespace locktwin::sim
