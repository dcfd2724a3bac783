#include "sim/scenario/step_schema.h"

#include <string>
#include <utility>
#include <vector>

#include "sim/faults/fault_spec.h"
#include "sim/scenario/condition_schema.h"
#include "sim/scenario/scenario.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

namespace {

using Json = SchemaJson;

// A word that chooses a branch, and the branches: exactly one `if` holds. A variable may stand for
// the word; then nothing is known of what stands beside it.
class Choice {
 public:
  explicit Choice(std::string key) : key_(std::move(key)) {}

  void add(std::string_view word, Json properties, const Json& required) {
    if (!properties.contains(key_)) properties[key_] = Json::object();
    branches_.push_back(
        {{"if", word_is(key_, {{"const", word}})}, {"then", object(properties, required)}});
    known_.push_back(word);
  }
  Json take() {
    return {{"type", "object"},
            {"properties", {{key_, or_chosen(known_)}}},
            {"required", {key_}},
            {"allOf", branches_}};
  }

 private:
  std::string key_;
  Json known_ = Json::array();
  Json branches_ = Json::array();
};

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
    properties["note"] = text_schema();
    choice.add(action.name, properties, required);
  }
  return choice.take();
}

Json fault_schema() {
  Choice choice("fault");
  for (const FaultSpec& fault : fault_catalogue()) {
    const Json value =
        or_variable({{"type", "number"}, {"minimum", fault.minimum}, {"maximum", fault.maximum}});
    choice.add(fault.name,
               {{"fault", {{"description", fault.help}}},
                {"value", value},
                {"lock", reference("lock")},
                {"note", text_schema()}},
               {"fault", "value"});
  }
  return choice.take();
}

Json list_of_steps() {
  return {{"type", "array"}, {"items", reference("step")}, {"minItems", 1}};
}

Json repeat_schema() {
  const Json repeats =
      or_variable({{"type", "integer"}, {"minimum", 1}, {"maximum", kMostRepeats}});
  Json schema = object({{"repeat", repeats},
                        {"as", reference("name")},
                        {"steps", list_of_steps()},
                        {"until", reference("expectation")},
                        {"note", text_schema()}},
                       {"repeat", "steps"});
  schema["dependencies"] = {{"as", excluding({"until"})}};
  return schema;
}

Json parallel_schema() {
  const Json tracks{{"type", "object"},
                    {"minProperties", 2},
                    {"additionalProperties", list_of_steps()},
                    {"description", "For each who does something, by name, their steps."}};
  return object({{"parallel", tracks}, {"note", text_schema()}}, {"parallel"});
}

Json same_as_schema() {
  const Json who = or_chosen(kOnlookers);
  const Json several{{"type", "array"}, {"items", who}, {"minItems", 1}};
  return object({{"same_as", list_of_steps()},
                 {"steps", list_of_steps()},
                 {"to", {{"anyOf", {who, several}}}},
                 {"within", reference("time")},
                 {"phone", text_schema()},
                 {"lock", reference("lock")},
                 {"note", text_schema()}},
                {"same_as", "steps", "to"});
}

// Rows, or columns of which every combination is one.
Json each_schema() {
  const Json rows{{"type", "array"}, {"items", reference("variables")}, {"minItems", 1}};
  const Json columns{{"type", "object"},
                     {"propertyNames", reference("name")},
                     {"additionalProperties", {{"type", "array"}, {"minItems", 1}}}};
  return object(
      {{"each", {{"anyOf", {rows, columns}}}}, {"steps", list_of_steps()}, {"note", text_schema()}},
      {"each", "steps"});
}

Json include_schema() {
  return object(
      {{"include", text_schema()}, {"with", reference("variables")}, {"note", text_schema()}},
      {"include"});
}

// A moment, the value of a signal, or when an event came and what its fields were.
Json remember_schema() {
  const Json name{{"remember", or_variable(reference("name"))}, {"note", text_schema()}};
  Json of_signal = name;
  of_signal["signal"] = text_schema();
  Json of_event = name;
  of_event["event"] = text_schema();
  of_event["with"] = {{"type", "object"}};
  of_event["field"] = text_schema();
  return {{"type", "object"},
          {"if", having({"signal"})},
          {"then", object(of_signal, {"remember", "signal"})},
          {"else",
           {{"if", having({"event"})},
            {"then", object(of_event, {"remember", "event"})},
            {"else", object(name, {"remember"})}}}};
}

// The first of these keys that is there says what it is: an action may have an argument 'fault'.
Json step_schema() {
  const std::vector<std::pair<std::string, std::string>> kinds{{"do", "do"},
                                                               {"expect", "expectation"},
                                                               {"wait", "wait"},
                                                               {"repeat", "repeat"},
                                                               {"fault", "fault"},
                                                               {"each", "each"},
                                                               {"include", "include"},
                                                               {"never", "never"},
                                                               {"eventually", "eventually"},
                                                               {"remember", "remember"},
                                                               {"parallel", "parallel"},
                                                               {"same_as", "same_as"}};
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

}  // namespace

Json step_definitions() {
  Json definitions = condition_definitions();
  definitions.update(Json{{"do", do_schema()},
                          {"repeat", repeat_schema()},
                          {"fault", fault_schema()},
                          {"each", each_schema()},
                          {"include", include_schema()},
                          {"remember", remember_schema()},
                          {"parallel", parallel_schema()},
                          {"same_as", same_as_schema()},
                          {"step", step_schema()}});
  return definitions;
}

}  // namespace locktwin::sim
