// What a step of a file says, in one line, however it is laid out there.
#pragma once

#include <string>

#include "sim/text/located_json.h"

namespace locktwin::sim {

// The object that begins at that place of the file; empty: there is none. Steps within it are left
// out, and so is the end of a long one.
std::string step_line(const Located& file, Place place);

}  // namespace locktwin::sim
