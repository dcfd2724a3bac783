// What JSON says, wherever it stands and in whatever order its keys are.
#pragma once

#include <string>

#include "sim/text/located_json.h"

namespace locktwin::sim {

// The same text for what has the same meaning.
std::string meaning_of(const Located& value);
bool same_meaning(const Located& a, const Located& b);

}  // namespace locktwin::sim
