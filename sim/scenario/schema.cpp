#include "sim/scenario/schema.h"

#include <string>
#include <string_view>
#include <utility>

#include "sim/catalogue/parameters.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"
#include "sim/scenario/schema_parts.h"
#include "sim/scenario/setup_features.h"
#include "sim/scenario/step_schema.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

namespace {

using Json = SchemaJson;

Json battery_schema() {
  Json properties = Json::object();
  for (const ArgumentSpec& argument : find_action("insert_battery")->arguments) {
    properties[std::string(argument.name)] = argument_schema(argument);
  }
  Json schema = object(properties, Json::array());
  schema["type"] = {"object", "null"};
  schema["description"] = "The pack in the lock; null: none. Left out: a full one.";
  return schema;
}

Json date_schema() {
  Json schema = or_variable(moment_schema());
  schema["description"] = "Of the world's beginning, before the setup; 2026-01-05T08:00:00Z.";
  return schema;
}

// As phone_set_zone has it, without the phone.
Json zone_schema() {
  Json properties = Json::object();
  for (const ArgumentSpec& argument : find_action("phone_set_zone")->arguments) {
    if (argument.name == "phone") continue;
    properties[std::string(argument.name)] = argument_schema(argument);
  }
  Json schema = object(properties, {"east_min"});
  schema["description"] =
      "Where the house is in time. The first user's phone tells the lock, if there is one.";
  return schema;
}

Json parameters_schema() {
  Json properties = Json::object();
  for (const ParameterSpec& parameter : parameter_catalogue()) {
    Json value = or_variable(
        {{"type", "number"}, {"minimum", parameter.minimum}, {"maximum", parameter.maximum}});
    value["description"] = parameter.help;
    properties[std::string(parameter.name)] = std::move(value);
  }
  return object(properties, Json::array());
}

Json list_of(const std::vector<std::string>& words) {
  return {{"type", "array"}, {"items", or_chosen(words)}, {"uniqueItems", true}};
}

Json users_schema() {
  const Json pin = or_variable({{"type", "string"}, {"pattern", "^[0-9]{6,10}$"}});
  const Json user = object({{"name", {{"type", "string"}}},
                            {"role", or_chosen({"administrator", "user"})},
                            {"pin", pin},
                            {"duress_pin", pin},
                            {"phone", or_variable({{"type", "boolean"}})},
                            {"from", reference("time")},
                            {"until", reference("time")},
                            {"age", or_chosen({"adult", "child"})},
                            {"ridges", or_chosen({"normal", "shallow"})},
                            {"face", or_variable({{"type", "boolean"}})},
                            {"palms", list_of({"right", "left"})},
                            {"fingers", list_of(finger_words())},
                            {"duress_fingers", list_of(finger_words())}},
                           Json::array());
  return {{"type", "array"}, {"items", user}, {"maxItems", 50}};
}

Json door_schema() {
  const Json off_mm = or_variable({{"type", "number"}, {"minimum", 0}, {"maximum", 15}});
  return object({{"warp_mm", off_mm},
                 {"sag_mm", off_mm},
                 {"mass_kg", or_variable({{"type", "number"}, {"minimum", 30}, {"maximum", 60}})},
                 {"hanging", or_chosen({"right", "left"})},
                 {"swing", or_chosen({"inward", "outward"})},
                 {"closer", or_chosen({"none", "hydraulic"})}},
                Json::array());
}

// What is said of a lock, in the setup itself or in its entry.
Json lock_keys() {
  return {{"battery", reference("battery")},
          {"door", reference("door")},
          {"parameters", reference("parameters")},
          {"body", or_chosen({"6068", "5085"})},
          {"users", reference("users")}};
}

// A lock that nobody names, or a list of locks.
Json setup_schema() {
  Json single = lock_keys();
  Json named = lock_keys();
  single["date"] = date_schema();
  single["zone"] = zone_schema();
  named["name"] = reference("lock");
  named["at_m"] = {
      {"type", "array"},
      {"items", or_variable({{"type", "number"}})},
      {"minItems", 2},
      {"maxItems", 2},
      {"description", "Metres along the front of the house, and out of it; 4 m apart."}};
  Json used = single;
  used["use"] = {{"type", "string"}, {"description", "A set-up of setups.json, by its name."}};
  used["of"] = {{"type", "string"}, {"description", "Another file of set-ups, relative to this."}};
  const Json locks{{"type", "array"},
                   {"items", object(named, {"name"})},
                   {"minItems", 1},
                   {"maxItems", kMostLocks}};
  return {{"anyOf",
           {object(single, Json::array()),
            object({{"locks", locks}, {"date", date_schema()}, {"zone", zone_schema()}}, {"locks"}),
            object(used, {"use"})}}};
}

Json sweep_schema() {
  const Json values{{"type", "array"}, {"minItems", 1}};
  const Json end{{"type", {"string", "number"}}};
  const Json range = object({{"from", end}, {"to", end}, {"every", end}}, {"from", "to", "every"});
  return {{"type", "object"},
          {"propertyNames", reference("name")},
          {"minProperties", 1},
          {"additionalProperties", {{"anyOf", {values, range}}}},
          {"description", "Played once for each value, or combination, of these variables."}};
}

Json power_loss_schema() {
  const std::string time = "[0-9]+(\\.[0-9]+)?(us|ms|s|min|h|d)";
  return {{"type", "string"},
          {"pattern", "^(every_flash_write|every_([0-9.]*(us|ms|s|min))(_" + time + "\\.\\." +
                          time + ")?|" + time + ")( for " + time + ")?$"},
          {"description", "Played again for each moment at which the pack is lost."}};
}

Json top_schema() {
  const Json text{{"type", "string"}, {"minLength", 1}};
  const Json id{{"type", "string"}, {"pattern", "^[A-Z]{3}-[0-9]{1,2}$"}};
  Json schema =
      object({{"$schema", {{"type", "string"}}},
              {"title", text},
              {"why", text},
              {"covers", {{"type", "array"}, {"items", id}}},
              {"seed", {{"type", "integer"}, {"minimum", 0}, {"maximum", kGreatestSeed}}},
              {"let", reference("variables")},
              {"sweep", sweep_schema()},
              {"power_loss", power_loss_schema()},
              {"setup", setup_schema()},
              {"steps", {{"type", "array"}, {"items", reference("step")}, {"minItems", 1}}},
              {"always", {{"type", "array"}, {"items", reference("invariant")}}},
              {"hazard",
               {{"enum", {"TWN-1"}},
                {"description", "Shows how a fault breaks it in spite of the firmware."}}}},
             {"title", "why", "covers", "steps"});
  const Json time = or_variable(time_schema());
  const Json variable{
      {"type", "string"},
      {"pattern", "^=|\\$"},
      {"description", "With a variable in it, like \"$pin\", or worked out: \"= 2 * $delay\"."}};
  const Json chosen{{"type", "string"},
                    {"pattern", "\\$"},
                    {"description", "A word that a variable stands for."}};
  const Json name{{"type", "string"}, {"pattern", "^[a-z][a-z0-9_]*$"}};
  const Json variables{{"type", "object"},
                       {"propertyNames", reference("name")},
                       {"additionalProperties", {{"type", {"string", "number", "boolean"}}}}};
  const Json lock{{"type", "string"},
                  {"pattern", "^[^\\x00-@\\[-`{-\\x7f][^\\x00-,./:-@\\[-^`{-\\x7f]*$"},
                  {"maxLength", kLongestName},
                  {"description", "Name of a lock."}};
  schema["definitions"] = {{"time", time},
                           {"variable", variable},
                           {"chosen", chosen},
                           {"name", name},
                           {"variables", variables},
                           {"lock", lock},
                           {"battery", battery_schema()},
                           {"door", door_schema()},
                           {"parameters", parameters_schema()},
                           {"users", users_schema()}};
  schema["definitions"].update(step_definitions());
  return schema;
}

}  // namespace

std::string scenario_schema() {
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "locktwin scenario"}};
  schema.update(top_schema());
  // A line for each definition: short, and a change of one is a change of one line.
  const Json definitions = std::exchange(schema["definitions"], Json::object());
  std::string text = schema.dump();
  const std::string_view empty = "\"definitions\":{}";
  std::string lines = "\n\"definitions\": {";
  const char* between = "\n";
  for (const auto& [name, definition] : definitions.items()) {
    lines += between + Json(name).dump() + ": " + definition.dump();
    between = ",\n";
  }
  text.replace(text.find(empty), empty.size(), lines + "\n}");
  return text + "\n";
}

}  // namespace locktwin::sim
