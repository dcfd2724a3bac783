#include "sim/scenario/step_schema.h"

#include <map>
#include <string>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/faults/fault_spec.h"
#include "sim/scenario/scenario.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

namespace {

using Json = SchemaJson;

Json text() {
  return {{"type", "string"}};
}

Json times_schema() {
  return {{"type", "integer"}, {"minimum", 0}, {"maximum", kMostTimes}};
}

// What has all of these keys. The type is said wherever an object is meant: validators in strict
// mode ask for it.
Json having(const Json& keys) {
  return {{"type", "object"}, {"required", keys}};
}

// A word that chooses a branch, and the branches: exactly one `if` holds.
class Choice {
 public:
  explicit Choice(std::string_view key) : key_(key) {}

  void add(const Json& words, Json properties, const Json& required, const Json& rules = {}) {
    const std::string key(key_);
    const Json word = words.size() == 1 ? Json{{"const", words.front()}} : Json{{"enum", words}};
    if (!properties.contains(key)) properties[key] = Json::object();
    Json then = object(properties, required);
    if (!rules.empty()) then.update(rules);
    add_branch(word, std::move(then));
    for (const Json& each : words) known_.push_back(each);
  }
  // The names of things at a lock: "garden/bolt.position_mm".
  void add_placed(std::string_view definition, Json properties, const Json& required,
                  const Json& rules = {}) {
    const std::string key(key_);
    if (!properties.contains(key)) properties[key] = Json::object();
    Json then = object(properties, required);
    if (!rules.empty()) then.update(rules);
    add_branch(reference(definition), std::move(then));
    placed_.push_back(reference(definition));
  }
  Json take() {
    Json word{{"enum", known_}};
    if (!placed_.empty()) {
      placed_.insert(placed_.begin(), word);
      word = {{"anyOf", placed_}};
    }
    return {{"type", "object"},
            {"properties", {{std::string(key_), word}}},
            {"required", {std::string(key_)}},
            {"allOf", branches_}};
  }

 private:
  void add_branch(const Json& word, Json then) {
    Json meant = having({std::string(key_)});
    meant["properties"][std::string(key_)] = word;
    branches_.push_back({{"if", std::move(meant)}, {"then", std::move(then)}});
  }

  std::string_view key_;
  Json known_ = Json::array();
  Json placed_ = Json::array();
  Json branches_ = Json::array();
};

// What stands beside a condition, and what of it excludes what.
struct Beside {
  Json keys = Json::object();
  Json required = Json::array();
  Json of_signals = Json::object();  // rules
  Json of_events = Json::object();
  Json keys_of_signals = Json::object();
  Json keys_of_events = Json::object();
  Json required_of_events = Json::array();
};

Json only_one_of(std::initializer_list<const char*> keys) {
  Json cases = Json::array();
  for (const char* key : keys) cases.push_back(having({key}));
  return {{"oneOf", cases}};
}

Json compared_with(const Json& value, bool number) {
  Json keys{{"is", value}, {"is_not", value}};
  if (!number) return keys;
  keys["above"] = value;
  keys["below"] = value;
  keys["between"] = {{"type", "array"}, {"items", value}, {"minItems", 2}, {"maxItems", 2}};
  return keys;
}

Json rules_of_signals(const Beside& beside, bool number) {
  Json rules = number ? only_one_of({"is", "is_not", "above", "below", "between"})
                      : only_one_of({"is", "is_not"});
  rules.update(beside.of_signals);
  return rules;
}

// Signals of one type of value share a branch.
void add_signals(Choice& choice, const Beside& beside) {
  std::map<std::string, std::pair<Json, Json>> groups;  // by the schema of the value
  for (const SignalSpec& signal : signal_catalogue()) {
    Json value;
    if (signal.type == SignalType::number) value = {{"type", "number"}};
    if (signal.type == SignalType::flag) value = {{"type", "boolean"}};
    if (signal.type == SignalType::choice) value = {{"enum", signal.choices}};
    auto& [names, of_value] = groups[value.dump()];
    if (names.empty()) names = Json::array();
    names.push_back(signal.name);
    of_value = value;
  }
  for (const auto& [key, group] : groups) {
    const bool number = group.second == Json{{"type", "number"}};
    Json properties = compared_with(group.second, number);
    properties.update(beside.keys);
    properties.update(beside.keys_of_signals);
    choice.add(group.first, properties, beside.required, rules_of_signals(beside, number));
  }
  Json properties = compared_with(Json::object(), true);
  properties.update(beside.keys);
  properties.update(beside.keys_of_signals);
  choice.add_placed("placed_signal", properties, beside.required, rules_of_signals(beside, true));
}

Json with_of(const EventSpec& event) {
  Json with = Json::object();
  for (const FieldSpec& field : event.fields) {
    if (field.name.empty()) continue;
    with[std::string(field.name)] =
        field.choices.empty() ? Json{{"type", "integer"}, {"minimum", 0}, {"maximum", 255}}
                              : Json{{"enum", field.choices}};
  }
  return object(with, Json::array());
}

Json with_of(const PhoneEventSpec& app) {
  Json with = Json::object();
  for (const PhoneFieldSpec& field : app.fields) {
    Json& shown = with[std::string(field.name)];
    if (field.type == PhoneFieldSpec::Type::word) shown = {{"enum", field.choices}};
    if (field.type == PhoneFieldSpec::Type::text) shown = text();
    if (field.type == PhoneFieldSpec::Type::number) shown = {{"type", "integer"}, {"minimum", 0}};
  }
  return object(with, Json::array());
}

// Events with the same fields share a branch; prompts have none.
void add_events(Choice& choice, const Beside& beside) {
  std::map<std::string, std::pair<Json, Json>> groups;
  const auto add = [&groups](std::string_view name, const Json& with) {
    auto& [names, of_fields] = groups[with.dump()];
    if (names.empty()) names = Json::array();
    names.push_back(name);
    of_fields = with;
  };
  for (const EventSpec& event : event_catalogue()) add(event.name, with_of(event));
  const Json nothing = object(Json::object(), Json::array());
  for (const PromptSpec& prompt : prompt_catalogue()) add(prompt.name, nothing);
  for (const PhoneEventSpec& app : phone_event_catalogue()) add(app.name, with_of(app));
  Json required = beside.required;
  for (const Json& key : beside.required_of_events) required.push_back(key);
  Json keys = beside.keys;
  keys.update(beside.keys_of_events);
  for (const auto& [key, group] : groups) {
    Json properties{{"with", group.second}};
    properties.update(keys);
    choice.add(group.first, properties, required, beside.of_events);
  }
  Json properties{{"with", {{"type", "object"}}}};
  properties.update(keys);
  choice.add_placed("placed_event", properties, required, beside.of_events);
}

Json timing_keys() {
  Json keys;
  for (const char* word : {"within", "for", "at"}) keys[word] = reference("time");
  keys["note"] = text();
  return keys;
}

Json excluding(std::initializer_list<const char*> others) {
  Json cases = Json::array();
  for (const char* other : others) cases.push_back(having({other}));
  return {{"type", "object"}, {"not", {{"anyOf", cases}}}};
}

Json expectation_schema() {
  Beside beside{.keys = timing_keys(), .required = {"expect"}};
  beside.keys_of_events = {{"times", times_schema()}};
  const Json one_time{{"within", excluding({"for", "at"})}, {"for", excluding({"at"})}};
  beside.of_signals = {{"dependencies", one_time}};
  // An event is counted over a whole time, and only then.
  Json counted = one_time;
  counted["for"] = having({"times"});
  counted["for"]["not"] = having({"at"});
  counted["times"] = excluding({"within"});
  beside.of_events = {{"dependencies", counted}};
  Choice choice("expect");
  add_signals(choice, beside);
  add_events(choice, beside);
  return choice.take();
}

// A time, or a condition that must come true within a limit.
Json wait_schema() {
  const Beside beside{.keys = {{"within", reference("time")}, {"note", text()}},
                      .required = {"wait", "within"}};
  Choice choice("wait");
  add_signals(choice, beside);
  add_events(choice, beside);
  const Json time = object({{"wait", reference("time")}, {"note", text()}}, {"wait"});
  const Json begins_like_one{{"type", "string"}, {"pattern", "^[0-9.+-]"}};
  Json meant = having({"wait"});
  meant["properties"]["wait"] = begins_like_one;
  return {{"type", "object"}, {"if", std::move(meant)}, {"then", time}, {"else", choice.take()}};
}

Json do_schema() {
  Choice choice("do");
  for (const ActionSpec& action : action_catalogue()) {
    Json properties{{"do", {{"description", action.help}}}};
    Json required{"do"};
    for (const ArgumentSpec& argument : action.arguments) {
      properties[std::string(argument.name)] = argument_schema(argument);
      if (!argument.fallback) required.push_back(argument.name);
    }
    if (action.of == ActionOf::lock) properties[std::string(kLockArgument)] = reference("lock");
    properties["meanwhile"] = {{"type", "boolean"},
                               {"description", "The next step begins at once."}};
    properties["note"] = text();
    choice.add({action.name}, properties, required);
  }
  return choice.take();
}

Json fault_schema() {
  Choice choice("fault");
  for (const FaultSpec& fault : fault_catalogue()) {
    const Json value{{"type", "number"}, {"minimum", fault.minimum}, {"maximum", fault.maximum}};
    choice.add({fault.name},
               {{"fault", {{"description", fault.help}}},
                {"value", value},
                {"lock", reference("lock")},
                {"note", text()}},
               {"fault", "value"});
  }
  return choice.take();
}

Json repeat_schema() {
  const Json repeats{{"type", "integer"}, {"minimum", 1}, {"maximum", kMostRepeats}};
  return object({{"repeat", repeats},
                 {"steps", {{"type", "array"}, {"items", reference("step")}}},
                 {"until", reference("expectation")},
                 {"note", text()}},
                {"repeat", "steps"});
}

// The first of these keys that is there says what it is: an action may have an argument 'fault'.
Json step_schema() {
  const std::vector<std::pair<std::string, std::string>> kinds{{"do", "do"},
                                                               {"expect", "expectation"},
                                                               {"wait", "wait"},
                                                               {"repeat", "repeat"},
                                                               {"fault", "fault"}};
  Json any = Json::array();
  for (const auto& [key, definition] : kinds) any.push_back(having({key}));
  Json schema = {{"anyOf", any}};
  for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind) {
    schema = {{"if", having({kind->first})},
              {"then", reference(kind->second)},
              {"else", std::move(schema)}};
  }
  schema["type"] = "object";
  return schema;
}

Json signal_condition_schema() {
  Choice choice("signal");
  add_signals(choice, {.required = {"signal"}});
  return choice.take();
}

Json invariant_schema() {
  Choice signals("signal");
  Beside beside{.required = {"signal"}};
  beside.keys_of_signals = {{"when", reference("signal_condition")}};
  add_signals(signals, beside);
  Choice events("event");
  Beside counted{.required = {"event"}};
  counted.keys_of_events = {{"times", times_schema()}};
  counted.required_of_events = {"times"};
  add_events(events, counted);
  return {{"type", "object"},
          {"if", having({"signal"})},
          {"then", signals.take()},
          {"else", events.take()}};
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

Json step_definitions() {
  return {{"placed_signal", placed_signal()},
          {"placed_event", placed_event()},
          {"signal_condition", signal_condition_schema()},
          {"invariant", invariant_schema()},
          {"do", do_schema()},
          {"expectation", expectation_schema()},
          {"wait", wait_schema()},
          {"repeat", repeat_schema()},
          {"fault", fault_schema()},
          {"step", step_schema()}};
}

}  // namespace locktwin::sim
