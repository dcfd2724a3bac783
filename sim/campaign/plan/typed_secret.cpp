#include "sim/campaign/plan/typed_secret.h"

#include <algorithm>

#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

namespace {

bool is_in_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// "$code", "${code}5"; "$$code" is a dollar and a word.
bool text_has(std::string_view text, std::string_view variable) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '$') continue;
    std::string_view rest = text.substr(i + 1);
    if (rest.starts_with('$')) {
      ++i;
      continue;
    }
    if (rest.starts_with('{')) rest.remove_prefix(1);
    if (!rest.starts_with(variable)) continue;
    if (rest.size() == variable.size() || !is_in_name(rest[variable.size()])) return true;
  }
  return false;
}

bool value_has(const Located& value, std::string_view variable) {
  const auto in = [&](const auto& one) { return value_has(one, variable); };
  const auto in_member = [&](const LocatedMember& one) { return value_has(one.value, variable); };
  return (value.kind == Located::Kind::text && text_has(value.text, variable)) ||
         std::any_of(value.items.begin(), value.items.end(), in) ||
         std::any_of(value.members.begin(), value.members.end(), in_member);
}

bool is_secret_of(const ActionSpec& action, std::string_view argument) {
  return std::any_of(action.arguments.begin(), action.arguments.end(),
                     [&](const ArgumentSpec& one) { return one.secret && one.name == argument; });
}

// Of a step, of a user of the setup.
bool is_secret_key(const Located& object, std::string_view key) {
  if (key == "pin" || key == "duress_pin") return true;
  const LocatedMember* act = object.find("do");
  const ActionSpec* action = act == nullptr ? nullptr : find_action(act->value.text);
  return action != nullptr && is_secret_of(*action, key);
}

// What is handed to an included file, by a name that the file has chosen.
bool hands_secret(const Located& with, std::string_view variable) {
  const auto actions = action_catalogue();
  return std::any_of(with.members.begin(), with.members.end(), [&](const LocatedMember& one) {
    const bool named =
        one.key.find("pin") != std::string::npos || one.key.find("code") != std::string::npos ||
        std::any_of(actions.begin(), actions.end(),
                    [&](const ActionSpec& action) { return is_secret_of(action, one.key); });
    return named && value_has(one.value, variable);
  });
}

}  // namespace

bool is_typed_as_secret(const Located& scenario, std::string_view variable) {
  const auto in = [&](const Located& one) { return is_typed_as_secret(one, variable); };
  const bool included = scenario.find("include") != nullptr;
  return std::any_of(scenario.items.begin(), scenario.items.end(), in) ||
         std::any_of(
             scenario.members.begin(), scenario.members.end(), [&](const LocatedMember& one) {
               return (is_secret_key(scenario, one.key) && value_has(one.value, variable)) ||
                      (included && one.key == "with" && hands_secret(one.value, variable)) ||
                      in(one.value);
             });
}

}  // namespace locktwin::sim
