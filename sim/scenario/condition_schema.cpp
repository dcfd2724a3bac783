#include "sim/scenario/condition_schema.h"

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/scenario/scenario.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

namespace {

using Json = SchemaJson;

Json times_schema(int least = 0) {
  return or_variable({{"type", "integer"}, {"minimum", least}, {"maximum", kMostTimes}});
}

// What stands beside a condition, and what of it excludes what.
struct Beside {
  Json keys = Json::object();
  Json required = Json::array();
  Json of_signals = Json::object();  // rules
  Json of_events = Json::object();
  Json keys_of_signals = Json::object();
  Json keys_of_events = Json::object();
  Json keys_of_formulas = Json::object();
  Json of_formulas = Json::object();
  Json required_of_events = Json::array();
};

Json only_one_of(std::initializer_list<const char*> keys) {
  Json cases = Json::array();
  for (const char* key : keys) cases.push_back(having({key}));
  return {{"oneOf", cases}};
}

// Names that share what stands beside them: the names, and that.
struct Group {
  Json names = Json::array();
  Json beside;
};
using Groups = std::map<std::string, Group>;  // by what stands beside them

void add_to(Groups& groups, std::string_view name, const Json& beside) {
  Group& group = groups[beside.dump()];
  group.names.push_back(name);
  group.beside = beside;
}

Json value_of(const SignalSpec& signal) {
  if (signal.name == "world.date_s")
    return {{"anyOf", {Json{{"type", "number"}}, moment_schema()}}};
  if (signal.type == SignalType::number) return {{"type", "number"}};
  if (signal.type == SignalType::flag) return {{"type", "boolean"}};
  return {{"enum", signal.choices}};
}

const Groups& signal_groups() {
  static const Groups kGroups = [] {
    Groups groups;
    for (const SignalSpec& signal : signal_catalogue()) {
      const Json given = or_variable(value_of(signal));
      Json beside{{"type", "object"}, {"properties", {{"is", given}, {"is_not", given}}}};
      if (signal.type != SignalType::number) {
        beside.update(excluding({"above", "below", "between", "measure"}));
      } else {
        for (const char* word : {"above", "below"}) beside["properties"][word] = given;
        beside["properties"]["between"] = {{"type", "array"}, {"items", given}};
      }
      add_to(groups, signal.name, beside);
    }
    return groups;
  }();
  return kGroups;
}

Json with_of(const EventSpec& event) {
  Json with = Json::object();
  for (const FieldSpec& field : event.fields) {
    if (field.name.empty()) continue;
    with[std::string(field.name)] = or_variable(
        field.choices.empty() ? Json{{"type", "integer"}, {"minimum", 0}, {"maximum", 255}}
                              : Json{{"enum", field.choices}});
  }
  return object(with, Json::array());
}

Json with_of(const PhoneEventSpec& app) {
  Json with = Json::object();
  for (const PhoneFieldSpec& field : app.fields) {
    Json& shown = with[std::string(field.name)];
    if (field.type == PhoneFieldSpec::Type::word) shown = or_variable({{"enum", field.choices}});
    if (field.type == PhoneFieldSpec::Type::text) shown = text_schema();
    if (field.type == PhoneFieldSpec::Type::number) {
      shown = or_variable({{"type", "integer"}, {"minimum", 0}});
    }
  }
  return object(with, Json::array());
}

// Prompts have no fields.
const Groups& event_groups() {
  static const Groups kGroups = [] {
    Groups groups;
    const auto add = [&groups](std::string_view name, const Json& with) {
      add_to(groups, name, {{"type", "object"}, {"properties", {{"with", with}}}});
    };
    const Json nothing = object(Json::object(), Json::array());
    for (const EventSpec& event : event_catalogue()) add(event.name, with_of(event));
    for (const PromptSpec& prompt : prompt_catalogue()) add(prompt.name, nothing);
    for (const PhoneEventSpec& app : phone_event_catalogue()) add(app.name, with_of(app));
    return groups;
  }();
  return kGroups;
}

// The names of a group and what stands beside them are said once, for all keys that may name them.
std::string name_of_group(const std::string& kind, std::size_t number) {
  return kind + "_" + std::to_string(number);
}

void define(Json& definitions, const std::string& kind, const Groups& groups,
            const std::string& placed) {
  Json all = Json::array();
  std::size_t number = 0;
  for (const auto& [key, group] : groups) {
    definitions[name_of_group(kind, number)] = {{"enum", group.names}};
    definitions[name_of_group(kind + "_beside", number)] = group.beside;
    for (const Json& name : group.names) all.push_back(name);
    ++number;
  }
  definitions[kind] = {{"anyOf", {Json{{"enum", all}}, reference(placed)}}};
}

Json branches(const std::string& key, const std::string& kind, const Groups& groups) {
  Json all = Json::array();
  for (std::size_t number = 0; number < groups.size(); ++number) {
    all.push_back({{"if", word_is(key, reference(name_of_group(kind, number)))},
                   {"then", reference(name_of_group(kind + "_beside", number))}});
  }
  return all;
}

Json comparisons() {
  const Json any = Json::object();
  return {{"is", any},
          {"is_not", any},
          {"above", reference("bound")},
          {"below", reference("bound")},
          {"between",
           {{"type", "array"}, {"items", reference("bound")}, {"minItems", 2}, {"maxItems", 2}}}};
}

Json of_signals(const std::string& key, const Beside& beside) {
  Json properties{{key, Json::object()}};
  properties.update(comparisons());
  properties.update(beside.keys);
  properties.update(beside.keys_of_signals);
  Json schema = object(properties, beside.required);
  schema.update(only_one_of({"is", "is_not", "above", "below", "between"}));
  schema.update(beside.of_signals);
  schema["allOf"] = branches(key, "signal", signal_groups());
  return schema;
}

Json of_events(const std::string& key, const Beside& beside) {
  Json properties{{key, Json::object()}, {"with", {{"type", "object"}}}};
  properties.update(beside.keys);
  properties.update(beside.keys_of_events);
  Json required = beside.required;
  for (const Json& each : beside.required_of_events) required.push_back(each);
  Json schema = object(properties, required);
  schema.update(beside.of_events);
  schema["allOf"] = branches(key, "event", event_groups());
  return schema;
}

// What a key names: a signal or an event, or a variable that stands for one.
Json named(const std::string& key, const Beside& beside) {
  const Json variable{{"properties", {{key, reference("chosen")}}}};
  return {{"type", "object"},
          {"required", {key}},
          {"if", word_is(key, reference("signal"))},
          {"then", of_signals(key, beside)},
          {"else",
           {{"if", word_is(key, reference("event"))},
            {"then", of_events(key, beside)},
            {"else", variable}}}};
}

Json timing_keys() {
  Json keys;
  for (const char* word : {"within", "for", "at"}) keys[word] = reference("time");
  keys["after"] = reference("name");
  keys["note"] = text_schema();
  return keys;
}

// At most one time, and one where something says from when it counts.
Json one_time() {
  const Json timed{{"type", "object"},
                   {"anyOf", {having({"within"}), having({"for"}), having({"at"})}}};
  return {{"within", excluding({"for", "at"})}, {"for", excluding({"at"})}, {"after", timed}};
}

Json counting_keys() {
  return {{"times", times_schema()}, {"at_least", times_schema(1)}, {"at_most", times_schema()}};
}

// What a key names: conditions joined, or a signal or an event by its name.
Json joined_or_named(const std::string& key, const Beside& beside) {
  Json properties = beside.keys;
  properties[key] = reference("formula");
  properties.update(beside.keys_of_formulas);
  Json joined = object(properties, beside.required);
  joined.update(beside.of_formulas);
  return {{"type", "object"},
          {"if", word_is(key, {{"type", "object"}})},
          {"then", joined},
          {"else", named(key, beside)}};
}

// What was remembered is compared as it is now.
Json recalled_schema() {
  Json recalled = comparisons();
  for (const char* end : {"above", "below"}) recalled[end] = Json::object();
  recalled["between"]["items"] = Json::object();
  recalled["note"] = text_schema();
  recalled["expect"] = text_schema();
  Json schema = object(recalled, {"expect"});
  schema.update(only_one_of({"is", "is_not", "above", "below", "between"}));
  return schema;
}

Json expectation_schema() {
  Beside beside{.keys = timing_keys(), .required = {"expect"}};
  beside.keys_of_events = counting_keys();
  beside.keys_of_formulas = {{"until", reference("condition")}};
  beside.keys_of_signals = {{"until", reference("condition")}, {"measure", or_chosen(kMeasures)}};
  Json formulas = one_time();
  formulas["until"] = having({"within"});
  beside.of_formulas = {{"dependencies", formulas}};
  Json signals = formulas;
  signals["measure"] = having({"for"});
  beside.of_signals = {{"dependencies", signals}};
  // An event is counted over a whole time, and only then.
  Json counted = one_time();
  counted["for"] = {{"type", "object"},
                    {"anyOf", {having({"times"}), having({"at_least"}), having({"at_most"})}},
                    {"not", having({"at"})}};
  counted["times"] = excluding({"within", "at_least", "at_most"});
  counted["at_most"] = excluding({"within"});
  beside.of_events = {{"dependencies", counted}};
  return {{"type", "object"},
          {"if", word_is("expect", {{"type", "string"}, {"pattern", "^="}})},
          {"then", recalled_schema()},
          {"else", joined_or_named("expect", beside)}};
}

// The same with a limit that must be there.
Json eventually_schema() {
  Json beside = timing_keys();
  beside.erase("for");
  beside.erase("at");
  const Beside keys{.keys = beside, .required = {"eventually", "within"}};
  return joined_or_named("eventually", keys);
}

Json never_schema() {
  const Json beside{{"for", reference("time")}, {"note", text_schema()}};
  const Beside keys{.keys = beside, .required = {"never", "for"}};
  return joined_or_named("never", keys);
}

// A time, a moment, or a condition that must come true within a limit.
Json wait_schema() {
  const Beside beside{.keys = {{"within", reference("time")}, {"note", text_schema()}},
                      .required = {"wait", "within"}};
  const Json when{{"anyOf", {reference("time"), moment_schema()}}};
  const Json time = object({{"wait", when}, {"note", text_schema()}}, {"wait"});
  const Json begins_like_one{{"type", "string"}, {"pattern", "^[0-9.+=-]"}};
  Json meant = having({"wait"});
  meant["properties"]["wait"] = begins_like_one;
  return {{"type", "object"},
          {"if", std::move(meant)},
          {"then", time},
          {"else", joined_or_named("wait", beside)}};
}

Json signal_condition_schema() {
  return {{"type", "object"},
          {"required", {"signal"}},
          {"if", word_is("signal", reference("signal"))},
          {"then", of_signals("signal", {.required = {"signal"}})},
          {"else", {{"properties", {{"signal", reference("chosen")}}}}}};
}

// {"and": […]}, {"or": […]}, {"not": …}, {"implies": [if, then]}.
Json formula_schema() {
  const Json part = reference("condition");
  const Json parts{{"anyOf", {part, {{"type", "array"}, {"items", part}, {"minItems", 1}}}}};
  const Json two{{"type", "array"}, {"items", part}, {"minItems", 2}, {"maxItems", 2}};
  const Json one{
      {"anyOf", {part, {{"type", "array"}, {"items", part}, {"minItems", 1}, {"maxItems", 1}}}}};
  Json cases = Json::array();
  for (const auto& [word, schema] : std::vector<std::pair<std::string, Json>>{
           {"and", parts}, {"or", parts}, {"any", parts}, {"not", one}, {"implies", two}}) {
    cases.push_back(object({{word, schema}}, {word}));
  }
  return {{"type", "object"}, {"oneOf", cases}};
}

Json only_events(const Beside& beside) {
  return {{"if", word_is("event", reference("event"))},
          {"then", of_events("event", beside)},
          {"else", {{"properties", {{"event", reference("chosen")}}}}}};
}

Json condition_schema() {
  return {{"type", "object"},
          {"if", having({"signal"})},
          {"then", reference("signal_condition")},
          {"else",
           {{"if", having({"event"})},
            {"then", only_events({.required = {"event"}})},
            {"else", reference("formula")}}}};
}

Json invariant_schema() {
  Beside beside{.required = {"signal"}};
  beside.keys_of_signals = {{"when", reference("signal_condition")}};
  Beside counted{.required = {"event"}};
  counted.keys_of_events = counting_keys();
  counted.keys_of_events["increases"] = text_schema();
  counted.of_events = {
      {"anyOf",
       {having({"times"}), having({"at_least"}), having({"at_most"}), having({"increases"})}},
      {"dependencies", {{"times", excluding({"at_least", "at_most"})}}}};
  const Json signals{{"if", word_is("signal", reference("signal"))},
                     {"then", of_signals("signal", beside)},
                     {"else", {{"properties", {{"signal", reference("chosen")}}}}}};
  return {{"type", "object"},
          {"if", having({"signal"})},
          {"then", signals},
          {"else",
           {{"if", having({"event"})},
            {"then", only_events(counted)},
            {"else", reference("formula")}}}};
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

}  // namespace

Json condition_definitions() {
  Json definitions{
      {"bound", or_variable({{"anyOf", {Json{{"type", "number"}}, moment_schema()}}})}};
  define(definitions, "signal", signal_groups(), "placed_signal");
  define(definitions, "event", event_groups(), "placed_event");
  definitions.update(Json{{"placed_signal", placed_signal()},
                          {"placed_event", placed_event()},
                          {"signal_condition", signal_condition_schema()},
                          {"condition", condition_schema()},
                          {"formula", formula_schema()},
                          {"invariant", invariant_schema()},
                          {"expectation", expectation_schema()},
                          {"eventually", eventually_schema()},
                          {"never", never_schema()},
                          {"wait", wait_schema()}});
  return definitions;
}

}  // namespace locktwin::sim
