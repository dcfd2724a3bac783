#include "sim/scenario/schema.h"

#include <nlohmann/json.hpp>

#include "sim/catalogue/parameters.h"
#include "sim/catalogue/signals.h"
#include "sim/faults/fault_spec.h"
#include "sim/scenario/fields.h"
#include "sim/scenario/lock_names.h"
#include "sim/scenario/setup_features.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

Json reference(const char* name) {
  return {{"$ref", std::string("#/definitions/") + name}};
}

// An object with exactly these keys, of which `required` must be there.
Json object(const Json& properties, const Json& required) {
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

Json constant(std::string_view name, std::string_view help) {
  return {{"const", name}, {"description", help}};
}

Json argument_schema(const ArgumentSpec& argument) {
  Json schema;
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

Json action_step(const ActionSpec& action) {
  Json properties{{"do", constant(action.name, action.help)}};
  Json required{"do"};
  for (const ArgumentSpec& argument : action.arguments) {
    properties[std::string(argument.name)] = argument_schema(argument);
    if (!argument.fallback) required.push_back(argument.name);
  }
  if (action.of == ActionOf::lock) properties[std::string(kLockArgument)] = reference("lock");
  properties["meanwhile"] = {{"type", "boolean"}, {"description", "The next step begins at once."}};
  properties["note"] = {{"type", "string"}};
  return object(properties, required);
}

Json signal_value(const SignalSpec& signal) {
  switch (signal.type) {
    case SignalType::number:
      return {{"type", "number"}};
    case SignalType::flag:
      return {{"type", "boolean"}};
    case SignalType::choice:
      break;
  }
  return {{"enum", signal.choices}};
}

std::string signal_help(const SignalSpec& signal) {
  return std::string(signal.help) +
         (signal.unit.empty() ? "" : " [" + std::string(signal.unit) + "]");
}

// The names of `specs`, behind the name of a lock: "garden/bolt.position_mm".
template <typename Spec>
std::string names_of_a_lock(std::span<const Spec> specs, bool (*is_of_lock)(const Spec&)) {
  std::string names;
  for (const Spec& spec : specs) {
    if (!is_of_lock(spec)) continue;
    names += names.empty() ? "" : "|";
    for (const char c : spec.name) names += c == '.' ? std::string("\\.") : std::string(1, c);
  }
  return names;
}

Json placed_signal() {
  const std::string names = names_of_a_lock<SignalSpec>(
      signal_catalogue(), [](const SignalSpec& signal) { return signal.of_lock != nullptr; });
  return {{"type", "string"}, {"pattern", "^[^/]+/(" + names + ")$"}};
}

Json placed_event() {
  const auto all = [](const auto&) { return true; };
  const std::string names = names_of_a_lock<EventSpec>(event_catalogue(), all) + "|" +
                            names_of_a_lock<PromptSpec>(prompt_catalogue(), all) + "|" +
                            names_of_a_lock<PhoneEventSpec>(phone_event_catalogue(), all);
  return {{"type", "string"}, {"pattern", "^[^/]+/(" + names + ")$"}};
}

// One branch for the signals of all locks that are named.
void add_placed_signals(Json& branches, const char* key, const Json& extra, const Json& required) {
  const Json anything = Json::object();
  Json properties{{key, reference("placed_signal")},
                  {"is", anything},
                  {"is_not", anything},
                  {"above", {{"type", "number"}}},
                  {"below", {{"type", "number"}}},
                  {"between", {{"type", "array"}}}};
  properties.update(extra);
  branches.push_back(object(properties, required));
}

void add_placed_events(Json& branches, const char* key, const Json& extra, const Json& required) {
  Json properties{{key, reference("placed_event")}, {"with", {{"type", "object"}}}};
  properties.update(extra);
  branches.push_back(object(properties, required));
}

// One branch for every signal; `key` is what names it, `extra` what else may stand beside it.
void add_signal_branches(Json& branches, const char* key, const Json& extra, const Json& required) {
  for (const SignalSpec& signal : signal_catalogue()) {
    const Json value = signal_value(signal);
    Json properties{
        {key, constant(signal.name, signal_help(signal))}, {"is", value}, {"is_not", value}};
    if (signal.type == SignalType::number) {
      properties["above"] = value;
      properties["below"] = value;
      properties["between"] = {
          {"type", "array"}, {"items", value}, {"minItems", 2}, {"maxItems", 2}};
    }
    properties.update(extra);
    branches.push_back(object(properties, required));
  }
  add_placed_signals(branches, key, extra, required);
}

Json shown(const PhoneFieldSpec& field) {
  switch (field.type) {
    case PhoneFieldSpec::Type::word:
      return {{"enum", field.choices}};
    case PhoneFieldSpec::Type::text:
      return {{"type", "string"}};
    case PhoneFieldSpec::Type::number:
      return {{"type", "integer"}, {"minimum", 0}};
  }
  return {};
}

void add_event_branches(Json& branches, const char* key, const Json& extra, const Json& required) {
  for (const EventSpec& event : event_catalogue()) {
    Json with = Json::object();
    for (const FieldSpec& field : event.fields) {
      if (field.name.empty()) continue;
      with[std::string(field.name)] =
          field.choices.empty() ? Json{{"type", "integer"}, {"minimum", 0}, {"maximum", 255}}
                                : Json{{"enum", field.choices}};
    }
    Json properties{{key, constant(event.name, event.help)}};
    if (!with.empty()) properties["with"] = object(with, Json::array());
    properties.update(extra);
    branches.push_back(object(properties, required));
  }
  for (const PromptSpec& prompt : prompt_catalogue()) {
    Json properties{{key, constant(prompt.name, prompt.english)}};
    properties.update(extra);
    branches.push_back(object(properties, required));
  }
  for (const PhoneEventSpec& app : phone_event_catalogue()) {
    Json with = Json::object();
    for (const PhoneFieldSpec& field : app.fields) with[std::string(field.name)] = shown(field);
    Json properties{{key, constant(app.name, app.help)}, {"with", object(with, Json::array())}};
    properties.update(extra);
    branches.push_back(object(properties, required));
  }
  add_placed_events(branches, key, extra, required);
}

Json timing_keys() {
  Json keys;
  for (const char* word : {"within", "for", "at"}) keys[word] = reference("time");
  keys["note"] = {{"type", "string"}};
  return keys;
}

Json expectation_schema() {
  Json counted = timing_keys();
  counted["times"] = {{"type", "integer"}, {"minimum", 0}};
  Json branches = Json::array();
  add_signal_branches(branches, "expect", timing_keys(), {"expect"});
  add_event_branches(branches, "expect", counted, {"expect"});
  return {{"anyOf", branches}};
}

Json step_schema() {
  const Json note{{"type", "string"}};
  Json branches = Json::array();
  for (const ActionSpec& action : action_catalogue()) branches.push_back(action_step(action));

  branches.push_back(reference("expectation"));

  const Json limit{{"within", reference("time")}, {"note", note}};
  branches.push_back(object({{"wait", reference("time")}, {"note", note}}, {"wait"}));
  add_signal_branches(branches, "wait", limit, {"wait", "within"});
  add_event_branches(branches, "wait", limit, {"wait", "within"});

  const Json repeats{{"type", "integer"}, {"minimum", 1}};
  branches.push_back(object({{"repeat", repeats},
                             {"steps", reference("steps")},
                             {"until", reference("expectation")},
                             {"note", note}},
                            {"repeat", "steps"}));
  for (const FaultSpec& fault : fault_catalogue()) {
    const Json value{{"type", "number"}, {"minimum", fault.minimum}, {"maximum", fault.maximum}};
    branches.push_back(object({{"fault", constant(fault.name, fault.help)},
                               {"value", value},
                               {"lock", reference("lock")},
                               {"note", note}},
                              {"fault", "value"}));
  }
  return {{"anyOf", branches}};
}

Json signal_condition_schema() {
  Json branches = Json::array();
  add_signal_branches(branches, "signal", Json::object(), {"signal"});
  return {{"anyOf", branches}};
}

Json invariant_schema() {
  Json branches = Json::array();
  add_signal_branches(branches, "signal", {{"when", reference("signal_condition")}}, {"signal"});
  add_event_branches(branches, "event", {{"times", {{"type", "integer"}, {"minimum", 0}}}},
                     {"event", "times"});
  return {{"anyOf", branches}};
}

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
  return {{"type", "string"},
          {"pattern", "^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},
          {"description", "Of the world's beginning, before the setup; 2026-01-05T08:00:00Z."}};
}

Json parameters_schema() {
  Json properties = Json::object();
  for (const ParameterSpec& parameter : parameter_catalogue()) {
    properties[std::string(parameter.name)] = {{"type", "number"},
                                               {"minimum", parameter.minimum},
                                               {"maximum", parameter.maximum},
                                               {"description", parameter.help}};
  }
  return object(properties, Json::array());
}

Json list_of(const std::vector<std::string>& words) {
  return {{"type", "array"}, {"items", {{"enum", words}}}, {"uniqueItems", true}};
}

Json users_schema() {
  const Json pin{{"type", "string"}, {"pattern", "^[0-9]{6,10}$"}};
  const Json user = object({{"name", {{"type", "string"}}},
                            {"role", {{"enum", {"administrator", "user"}}}},
                            {"pin", pin},
                            {"duress_pin", pin},
                            {"phone", {{"type", "boolean"}}},
                            {"from", reference("time")},
                            {"until", reference("time")},
                            {"age", {{"enum", {"adult", "child"}}}},
                            {"ridges", {{"enum", {"normal", "shallow"}}}},
                            {"face", {{"type", "boolean"}}},
                            {"palms", list_of({"right", "left"})},
                            {"fingers", list_of(finger_words())},
                            {"duress_fingers", list_of(finger_words())}},
                           Json::array());
  return {{"type", "array"}, {"items", user}, {"maxItems", 50}};
}

Json door_schema() {
  const Json off_mm{{"type", "number"}, {"minimum", 0}, {"maximum", 15}};
  return object({{"warp_mm", off_mm},
                 {"sag_mm", off_mm},
                 {"mass_kg", {{"type", "number"}, {"minimum", 30}, {"maximum", 60}}},
                 {"hanging", {{"enum", {"right", "left"}}}},
                 {"swing", {{"enum", {"inward", "outward"}}}},
                 {"closer", {{"enum", {"none", "hydraulic"}}}}},
                Json::array());
}

// What is said of a lock, in the setup itself or in its entry.
Json lock_keys() {
  return {{"battery", reference("battery")},
          {"door", reference("door")},
          {"parameters", reference("parameters")},
          {"body", {{"enum", {"6068", "5085"}}}},
          {"users", reference("users")}};
}

// A lock that nobody names, or a list of locks.
Json setup_schema() {
  Json single = lock_keys();
  Json named = lock_keys();
  single["date"] = date_schema();
  named["name"] = reference("lock");
  named["at_m"] = {
      {"type", "array"},
      {"items", {{"type", "number"}}},
      {"minItems", 2},
      {"maxItems", 2},
      {"description", "Metres along the front of the house, and out of it; 4 m apart."}};
  const Json locks{{"type", "array"},
                   {"items", object(named, {"name"})},
                   {"minItems", 1},
                   {"maxItems", kMostLocks}};
  return {{"anyOf",
           {object(single, Json::array()),
            object({{"locks", locks}, {"date", date_schema()}}, {"locks"})}}};
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
              {"setup", setup_schema()},
              {"steps", {{"$ref", "#/definitions/steps"}, {"minItems", 1}}},
              {"always", {{"type", "array"}, {"items", invariant_schema()}}},
              {"hazard",
               {{"enum", {"TWN-1"}},
                {"description", "Shows how a fault breaks it in spite of the firmware."}}}},
             {"title", "why", "covers", "steps"});
  const Json time{{"type", "string"}, {"pattern", "^[0-9]+(\\.[0-9]+)?(us|ms|s|min|h|d)$"}};
  const Json lock{{"type", "string"},
                  {"pattern", "^[^\\x00-@\\[-`{-\\x7f][^\\x00-,./:-@\\[-^`{-\\x7f]*$"},
                  {"maxLength", kLongestName},
                  {"description", "Name of a lock."}};
  schema["definitions"] = {{"time", time},
                           {"lock", lock},
                           {"battery", battery_schema()},
                           {"door", door_schema()},
                           {"parameters", parameters_schema()},
                           {"users", users_schema()},
                           {"placed_signal", placed_signal()},
                           {"placed_event", placed_event()},
                           {"signal_condition", signal_condition_schema()},
                           {"expectation", expectation_schema()},
                           {"step", step_schema()},
                           {"steps", {{"type", "array"}, {"items", reference("step")}}}};
  return schema;
}

}  // namespace

std::string scenario_schema() {
  Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"title", "locktwin scenario"}};
  schema.update(top_schema());
  return schema.dump(1) + "\n";
}

}  // namespace locktwin::sim
