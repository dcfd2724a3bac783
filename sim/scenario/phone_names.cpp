#include "sim/scenario/phone_names.h"

#include <set>
#include <string>
#include <vector>

#include "sim/phones/account.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Names = std::set<std::string, std::less<>>;

void collect(const std::vector<Step>& steps, Names& names) {
  for (const Step& step : steps) {
    for (const std::vector<Step>* list : lists_in(step)) collect(*list, names);
    const auto* done = std::get_if<Do>(&step.what);
    if (done == nullptr || done->action.spec().name != "phone_place") continue;
    names.insert(plain_name(done->action.text("phone")));
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
  collect(scenario.steps, names);
  const Check check(names, problems);
  check.look(scenario.steps);
  for (const Invariant& invariant : scenario.always) check.look(invariant.what, invariant.place);
}

}  // namespace locktwin::sim
