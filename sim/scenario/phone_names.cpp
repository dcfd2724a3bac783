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
    if (const auto* repeat = std::get_if<Repeat>(&step.what)) collect(repeat->steps, names);
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
      if (names_.contains(plain_name(*value))) continue;
      const std::vector<std::string_view> known(names_.begin(), names_.end());
      problems_.add(place, unknown_word("phone", *value, known));
    }
  }
  void look(const std::vector<Step>& steps) const {
    for (const Step& step : steps) {
      if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
        look(repeat->steps);
        look(repeat->until);
      }
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
