// Reads steps. Which kind a step is stands in one of its keys.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

std::vector<Step> read_steps(const std::vector<Located>& steps, const LockNames& locks,
                             Problems& problems);

// 'steps' of a scenario, a repetition and the like, which must be there with one at least; `help`
// says what they are.
const std::vector<Located>* list_of_steps(Fields& fields, std::string_view help);

// An action from its name and the keys that `fields` still has; wrong arguments are pointed at.
std::optional<Action> read_action(std::string_view name, Place place, const LockNames& locks,
                                  Fields& fields);

}  // namespace locktwin::sim
