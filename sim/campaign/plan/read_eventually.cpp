#include "sim/campaign/plan/read_eventually.h"

#include <algorithm>
#include <variant>

#include "sim/scenario/read_step.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/scenario/variables.h"

namespace locktwin::sim {

namespace {

bool demands_something(const std::vector<Step>& steps) {
  return std::any_of(steps.begin(), steps.end(), [](const Step& step) {
    const std::vector<const std::vector<Step>*> lists = lists_in(step);
    return std::holds_alternative<Expect>(step.what) || std::holds_alternative<SameAs>(step.what) ||
           std::any_of(lists.begin(), lists.end(),
                       [](const std::vector<Step>* list) { return demands_something(*list); });
  });
}

// A step that is missed says of which demand it is.
Located with_note(Located step, const std::string& name) {
  if (step.kind != Located::Kind::object || step.find("note") != nullptr) return step;
  Located note = located_text("eventually " + name, step.place);
  step.members.push_back({"note", step.place, std::move(note)});
  return step;
}

Liveness read_one(const LocatedMember& member, const LockNames& locks, Problems& problems) {
  const bool list = member.value.kind == Located::Kind::list;
  std::vector<Located> steps = list ? member.value.items : std::vector<Located>{member.value};
  for (Located& step : steps) step = with_note(std::move(step), member.key);
  Liveness made{member.key, read_steps(steps, locks, problems), {}};
  for (const Located& step : steps) made.lines.push_back(line_of(step));
  if (problems.empty() && !demands_something(made.steps)) {
    problems.add(member.value.place,
                 "nothing is demanded in it: put in {\"expect\": …, \"within\": \"30s\"}");
  }
  return made;
}

}  // namespace

std::vector<Liveness> read_eventually(const Located& located, const LockNames& locks,
                                      Problems& problems) {
  std::vector<Liveness> all;
  if (located.kind != Located::Kind::object) {
    problems.add(located.place,
                 "'eventually' needs an object: {\"locks_again\": {\"expect\": "
                 "\"bolt.position_mm\", \"above\": 21, \"within\": \"30s\"}}");
    return all;
  }
  for (const LocatedMember& member : located.members) {
    if (!is_variable_name(member.key)) {
      problems.add(member.place, "a name has small letters, digits and _, a letter first");
    }
    all.push_back(read_one(member, locks, problems));
  }
  return all;
}

}  // namespace locktwin::sim
