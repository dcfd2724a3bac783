#include "sim/vocabulary/action_text.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return std::get<std::string>(value);
}

Value value_of(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number()) return json.get<double>();
  if (json.is_string()) return json.get<std::string>();
  throw BadInput("an argument is a number, a text, true or false");
}

}  // namespace

std::string action_text(const Action& action) {
  Json json{{"do", action.spec().name}};
  for (std::size_t i = 0; i < action.values().size(); ++i) {
    if (std::holds_alternative<std::monostate>(action.values()[i])) continue;
    json[std::string(action.spec().arguments[i].name)] = json_of(action.values()[i]);
  }
  if (!action.lock().empty()) json[std::string(kLockArgument)] = action.lock();
  return json.dump();
}

Action parse_action(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("do") || !json["do"].is_string()) {
    throw BadInput("an action is an object with its name as \"do\"");
  }
  std::vector<NamedValue> arguments;
  for (const auto& [name, value] : json.items()) {
    if (name != "do") arguments.push_back({name, value_of(value)});
  }
  return make_action(json["do"].get<std::string>(), arguments);
}

}  // namespace locktwin::sim
