#include "sim/scenario/remembered_names.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

void collect_remembered(const std::vector<Step>& steps, RememberedNames& names) {
  for (const Step& step : steps) {
    if (const auto* remember = std::get_if<Remember>(&step.what)) names.insert(remember->name);
    for (const std::vector<Step>* list : lists_in(step)) collect_remembered(*list, names);
  }
}

class RecallCheck {
 public:
  explicit RecallCheck(Problems& problems) : problems_(problems) {}

  void look(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
      place_ = step.place;
      if (const auto* parallel = std::get_if<Parallel>(&step.what)) {
        for (const ParallelTrack& track : parallel->tracks) collect_remembered(track.steps, known_);
      }
      if (const auto* expect = std::get_if<Expect>(&step.what)) look(*expect);
      if (const auto* remember = std::get_if<Remember>(&step.what)) known_.insert(remember->name);
      for (const std::vector<Step>* list : lists_in(step)) look(*list);
    }
  }

 private:
  void look(const Expect& expect) {
    look(expect.what);
    if (expect.until) look(*expect.until);
    if (!expect.after.empty()) look(expect.after);
  }
  void look(const Condition& condition) {
    std::visit([this](const auto& what) { look(what); }, condition);
  }
  void look(const SignalCondition& what) {
    if (what.low_from) look(*what.low_from);
    if (what.high_from) look(*what.high_from);
  }
  void look(const Pattern&) {}
  void look(const Recalled& what) {
    look(what.left);
    look(what.low);
    if (what.high) look(*what.high);
  }
  void look(const Formula& what) {
    for (const FormulaPart& part : what.parts) {
      std::visit([this](const auto& inner) { look(inner); }, part.what);
    }
  }
  void look(const Expression& expression) {
    for (const std::string& name : expression.names()) look(name);
  }
  void look(const std::string& name) {
    if (known_.contains(name)) return;
    problems_.add(place_, unknown_word("remembered name", name, {known_.begin(), known_.end()}));
  }

  Problems& problems_;
  RememberedNames known_;
  Place place_;
};

}  // namespace

RememberedNames remembered_in(const std::vector<Step>& steps) {
  RememberedNames names;
  collect_remembered(steps, names);
  return names;
}

void check_remembered_names(const Scenario& scenario, Problems& problems) {
  RecallCheck(problems).look(scenario.steps);
}

}  // namespace locktwin::sim
