// Variables of a scenario that people type as a PIN or a code, or as a part of one.
#pragma once

#include <string>
#include <vector>

#include "sim/text/located_json.h"

namespace locktwin::sim {

// Of the scenario in `file` as it was read: written out with each of these values of the variable,
// what is typed in secret, there or in what it includes, is not always the same.
bool is_typed_as_secret(const Located& scenario, const std::string& file,
                        const std::string& variable, const std::vector<Located>& values);

}  // namespace locktwin::sim
