#include "sim/scenario/phone_names.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "sim/phones/account.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Names = std::set<std::string, std::less<>>;

// Phones and accessories, by the argument that names one and the action that brings one.
struct Things {
  std::string_view argument;
  std::string_view brought_by;
};
constexpr Things kPhones{"phone", "phone_place"};
constexpr Things kAccessories{"accessory", "add_accessory"};

void collect(const std::vector<Step>& steps, const Things& things, Names& names) {
  for (const Step& step : steps) {
    for (const std::vector<Step>* list : lists_in(step)) collect(*list, things, names);
    const auto* done = std::get_if<Do>(&step.what);
    if (done == nullptr || done->action.spec().name != things.brought_by) continue;
    names.insert(plain_name(done->action.text(things.argument)));
  }
}

bool names_one(const Action& action, const Things& things) {
  const std::vector<ArgumentSpec>& arguments = action.spec().arguments;
  return std::any_of(arguments.begin(), arguments.end(), [&](const ArgumentSpec& argument) {
    return argument.name == things.argument;
  });
}

// What an action names must be there: it is brought somewhere.
void look_at_actions(const std::vector<Step>& steps, const Things& things, const Names& names,
                     Problems& problems) {
  for (const Step& step : steps) {
    for (const std::vector<Step>* list : lists_in(step)) {
      look_at_actions(*list, things, names, problems);
    }
    const auto* done = std::get_if<Do>(&step.what);
    if (done == nullptr || !names_one(done->action, things)) continue;
    const std::string name = done->action.text(things.argument);
    if (names.contains(plain_name(name))) continue;
    problems.add(step.place, unknown_word(things.argument, name, {names.begin(), names.end()}));
  }
}

class Check {
 public:
  Check(const Names& names, Problems& problems) : names_(names), problems_(problems) {}

  void look(const Condition& condition, Place place) const {
    const auto* pattern = std::get_if<Pattern>(&condition);
    if (pattern == nullptr || pattern->app == nullptr) return;
    for (std::size_t i = 0; i < pattern->values.size(); ++i) {
      const auto& value = pattern->values[i];
      if (pattern->app->fields[i].name != "phone" || !value) continue;
      look(*value, place);
    }
  }
  void look(const std::string& phone, Place place) const {
    if (phone.empty() || names_.contains(plain_name(phone))) return;
    const std::vector<std::string_view> known(names_.begin(), names_.end());
    problems_.add(place, unknown_word("phone", phone, known));
  }
  void look(const std::vector<Step>& steps) const {
    for (const Step& step : steps) {
      if (const auto* same = std::get_if<SameAs>(&step.what)) {
        for (const Onlooker& who : same->to) look(who.phone, step.place);
      }
      for (const std::vector<Step>* list : lists_in(step)) look(*list);
      if (const auto* expect = std::get_if<Expect>(&step.what)) look(expect->what, step.place);
    }
  }

 private:
  const Names& names_;
  Problems& problems_;
};

}  // namespace

void check_phone_names(const Scenario& scenario, Problems& problems) {
  Names names;
  for (const SetupLock& lock : scenario.setup.locks) {
    for (const SetupUser& user : lock.users) {
      if (user.phone) names.insert(plain_name(user.name));
    }
  }
  collect(scenario.steps, kPhones, names);
  Names accessories;
  collect(scenario.steps, kAccessories, accessories);
  // Without users it may go on from a kept moment, in a house that is known when it is run.
  const bool known_house = std::any_of(scenario.setup.locks.begin(), scenario.setup.locks.end(),
                                       [](const SetupLock& lock) { return !lock.users.empty(); });
  if (known_house) {
    look_at_actions(scenario.steps, kPhones, names, problems);
    look_at_actions(scenario.steps, kAccessories, accessories, problems);
  }
  const Check check(names, problems);
  check.look(scenario.steps);
  for (const Invariant& invariant : scenario.always) check.look(invariant.what, invariant.place);
}

}  // namespace locktwin::sim
