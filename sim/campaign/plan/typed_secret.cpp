#include "sim/campaign/plan/typed_secret.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "sim/scenario/expand.h"
#include "sim/scenario/meaning.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

namespace {

// Of a user of the setup, of a step.
bool is_secret_key(const Located& object, std::string_view key) {
  if (key == "pin" || key == "duress_pin") return true;
  const LocatedMember* act = object.find("do");
  const ActionSpec* action = act == nullptr ? nullptr : find_action(act->value.text);
  return action != nullptr &&
         std::any_of(action->arguments.begin(), action->arguments.end(),
                     [&](const ArgumentSpec& one) { return one.secret && one.name == key; });
}

void add_secrets(const Located& within, std::set<std::string>& secrets) {
  for (const Located& item : within.items) add_secrets(item, secrets);
  for (const LocatedMember& member : within.members) {
    if (is_secret_key(within, member.key)) secrets.insert(meaning_of(member.value));
    add_secrets(member.value, secrets);
  }
}

// However often and in whatever order: steps that are repeated stand elsewhere.
std::set<std::string> secrets_with(const Located& scenario, const std::string& file,
                                   const std::string& variable, const Located& value) {
  Problems told_elsewhere;
  std::set<std::string> secrets;
  add_secrets(expand(scenario, file, told_elsewhere, {{variable, value}}).root, secrets);
  return secrets;
}

}  // namespace

bool is_typed_as_secret(const Located& scenario, const std::string& file,
                        const std::string& variable, const std::vector<Located>& values) {
  if (values.empty()) return false;
  const auto secrets = [&](const Located& value) {
    return secrets_with(scenario, file, variable, value);
  };
  const std::set<std::string> first = secrets(values.front());
  return std::any_of(values.begin() + 1, values.end(),
                     [&](const Located& value) { return secrets(value) != first; });
}

}  // namespace locktwin::sim
