#include "sim/scenario/schema_parts.h"

#include <string>
#include <utility>

namespace locktwin::sim {

SchemaJson reference(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

SchemaJson or_variable(SchemaJson schema) {
  return {{"anyOf", {std::move(schema), reference("variable")}}};
}

SchemaJson or_chosen(const SchemaJson& words) {
  return {{"anyOf", {SchemaJson{{"enum", words}}, reference("chosen")}}};
}

SchemaJson object(const SchemaJson& properties, const SchemaJson& required) {
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

SchemaJson having(const SchemaJson& keys) {
  return {{"type", "object"}, {"required", keys}};
}

SchemaJson excluding(std::initializer_list<const char*> keys) {
  SchemaJson cases = SchemaJson::array();
  for (const char* key : keys) cases.push_back(having({key}));
  return {{"type", "object"}, {"not", {{"anyOf", cases}}}};
}

SchemaJson word_is(const std::string& key, const SchemaJson& word) {
  SchemaJson meant = having({key});
  meant["properties"][key] = word;
  return meant;
}

SchemaJson text_schema() {
  return {{"type", "string"}};
}

SchemaJson moment_schema() {
  return {
      {"type", "string"},
      {"pattern",
       "^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?$"}};
}

SchemaJson time_schema() {
  return {{"type", "string"}, {"pattern", "^[0-9]+(\\.[0-9]+)?(us|ms|s|min|h|d)$"}};
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
      return or_variable(reference("lock"));
    case ArgumentType::called:
      schema = {{"type", "string"}, {"minLength", 1}, {"maxLength", kLongestName}};
      break;
  }
  const bool plain = argument.type == ArgumentType::duration || argument.type == ArgumentType::text;
  if (!plain) schema = or_variable(std::move(schema));
  const std::string unit = argument.unit.empty() ? "" : " [" + std::string(argument.unit) + "]";
  schema["description"] = std::string(argument.help) + unit;
  return schema;
}

}  // namespace locktwin::sim
