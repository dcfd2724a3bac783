// Pieces of a JSON schema that all of its parts are made of.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

using SchemaJson = nlohmann::ordered_json;

SchemaJson reference(std::string_view definition);
// An object with exactly these keys, of which `required` must be there.
SchemaJson object(const SchemaJson& properties, const SchemaJson& required);
// The value of an argument of an action.
SchemaJson argument_schema(const ArgumentSpec& argument);

}  // namespace locktwin::sim
