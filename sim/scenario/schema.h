// The scenario language as a JSON schema (draft 7), generated from the catalogues, so that editors
// complete and check while one writes. `locktwin schema` prints it; scenarios/schema.json holds it.
#pragma once

#include <string>

namespace locktwin::sim {

std::string scenario_schema();  // indented, with a last newline

}  // namespace locktwin::sim
