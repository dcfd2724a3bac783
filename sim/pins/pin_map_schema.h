// The form of maps of pins as a JSON schema (draft 7), for completion in editors. `locktwin schema
// pins` prints it; scenarios/pins.schema.json holds it.
#pragma once

#include <string>

namespace locktwin::sim {

std::string pin_map_schema();  // indented, with a last newline

}  // namespace locktwin::sim
