// Variables of a scenario that people type as a PIN or a code, or as a part of one.
#pragma once

#include <string_view>

#include "sim/text/located_json.h"

namespace locktwin::sim {

// Of the scenario as its file has it. What an included file types is known by the name of what it
// is handed.
bool is_typed_as_secret(const Located& scenario, std::string_view variable);

}  // namespace locktwin::sim
