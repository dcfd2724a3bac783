#include "sim/scenario/schema_parts.h"

#include <string>

namespace locktwin::sim {

SchemaJson reference(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

SchemaJson object(const SchemaJson& properties, const SchemaJson& required) {
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

SchemaJson argument_schema(const ArgumentSpec& argument) {
  SchemaJson schema;
  switch (argument.type) {
    case ArgumentType::number:
      schema = {{"type", "number"}, {"minimum", argument.minimum}, {"maximum", argument.maximum}};
      break;
    case ArgumentType::whole:
      schema = {{"type", "integer"}, {"minimum", argument.minimum}, {"maximum", argument.maximum}};
      break;
    case ArgumentType::duration:
      schema = reference("time");
      break;
    case ArgumentType::choice:
      schema = {{"enum", argument.choices}};
      break;
    case ArgumentType::text:
      schema = {{"type", "string"}};
      break;
    case ArgumentType::lock_name:
      return reference("lock");
    case ArgumentType::called:
      schema = {{"type", "string"}, {"minLength", 1}, {"maxLength", kLongestName}};
      break;
  }
  const std::string unit = argument.unit.empty() ? "" : " [" + std::string(argument.unit) + "]";
  schema["description"] = std::string(argument.help) + unit;
  return schema;
}

}  // namespace locktwin::sim
