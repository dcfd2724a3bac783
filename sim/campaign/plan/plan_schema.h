// The form of plans as a JSON schema (draft 7), for completion in editors. `locktwin schema plan`
// prints it; scenarios/plan.schema.json holds it. Conditions are those of scenarios/schema.json.
#pragma once

#include <string>

namespace locktwin::sim {

std::string plan_schema();  // indented, with a last newline

}  // namespace locktwin::sim
