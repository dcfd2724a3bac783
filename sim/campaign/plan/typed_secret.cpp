#include "sim/campaign/plan/typed_secret.h"

#include <algorithm>
#include <cstddef>
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

bool differs_in_secret(const Located& one, const Located& other) {
  for (std::size_t i = 0; i < std::min(one.items.size(), other.items.size()); ++i) {
    if (differs_in_secret(one.items[i], other.items[i])) return true;
  }
  for (const LocatedMember& member : one.members) {
    const LocatedMember* same = other.find(member.key);
    if (same == nullptr) continue;
    if (is_secret_key(one, member.key) && !same_meaning(member.value, same->value)) return true;
    if (differs_in_secret(member.value, same->value)) return true;
  }
  return false;
}

Located written_out_with(const Located& scenario, const std::string& file,
                         const std::string& variable, double number) {
  Located value;
  value.kind = Located::Kind::number;
  value.number = number;
  Problems told_elsewhere;
  return expand(scenario, file, told_elsewhere, {{variable, value}}).root;
}

}  // namespace

bool is_typed_as_secret(const Located& scenario, const std::string& file,
                        const std::string& variable) {
  return differs_in_secret(written_out_with(scenario, file, variable, 1),
                           written_out_with(scenario, file, variable, 2));
}

}  // namespace locktwin::sim
