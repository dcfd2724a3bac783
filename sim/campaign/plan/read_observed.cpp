#include "sim/campaign/plan/read_observed.h"

#include <optional>
#include <string>
#include <utility>

#include "sim/campaign/plan/plan_names.h"
#include "sim/scenario/read_condition.h"
#include "sim/scenario/read_invariant.h"
#include "sim/scenario/remembered_names.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

void read_property(const LocatedMember& member, const LockNames& locks, Plan& plan,
                   Problems& problems) {
  check_new_name(member, plan, problems);
  std::optional<Formula> formula = read_condition_object(member.value, locks, problems);
  if (!formula) return;
  const auto* alone = formula->parts.size() == 1 && formula->joint != Formula::Joint::none
                          ? std::get_if<Pattern>(&formula->parts.front().what)
                          : nullptr;
  if (alone != nullptr) {
    plan.sometimes.push_back({member.key, *alone});
  } else if (has_events(*formula) || recalls(*formula)) {
    problems.add(member.value.place,
                 "it is an event alone, or of signals: an event is a moment, and nothing is "
                 "remembered for it");
  } else {
    plan.sometimes.push_back({member.key, std::move(*formula)});
  }
}

void read_measure(const LocatedMember& member, const LockNames& locks, Plan& plan,
                  Problems& problems) {
  const std::string& text = member.value.text;
  try {
    if (is_expression(text)) {
      plan.measures.push_back({member.key, Expression(text)});
      return;
    }
  } catch (const BadInput& error) {
    problems.add(member.value.place, error.what());
    return;
  }
  const std::optional<PlacedName> name = read_placed_name(member.value, locks, problems);
  if (!name) return;
  SignalCondition signal;
  signal.signal = find_signal(name->name);
  signal.lock = name->lock;
  if (signal.signal == nullptr) {
    problems.add(member.value.place, unknown_word("signal", name->name, signal_names()));
  } else {
    plan.measures.push_back({member.key, signal});
  }
}

}  // namespace

void check_recalled(const Located& measures, const Scenario& scenario, const Plan& plan,
                    Problems& problems) {
  const RememberedNames known = remembered_in(scenario.steps);
  for (const CellMeasure& measure : plan.measures) {
    const auto* expression = std::get_if<Expression>(&measure.what);
    if (expression == nullptr) continue;
    for (const std::string& name : expression->names()) {
      if (known.contains(name)) continue;
      problems.add(measures.find(measure.name)->value.place,
                   unknown_word("remembered name", name, {known.begin(), known.end()}));
    }
  }
}

void read_always(const Located* always, const LockNames& locks, Plan& plan, Problems& problems) {
  if (always == nullptr) return;
  if (always->kind != Located::Kind::list) {
    problems.add(always->place, "'always' needs a list, as in a scenario");
    return;
  }
  for (const Located& located : always->items) {
    const std::optional<Invariant> invariant = read_invariant(located, locks, problems);
    if (!invariant) continue;
    plan.always.push_back(*invariant);
    plan.always_lines.push_back(line_of(located));
  }
}

void read_sometimes(const Located* sometimes, const LockNames& locks, Plan& plan,
                    Problems& problems) {
  if (sometimes == nullptr) return;
  if (sometimes->kind != Located::Kind::object) {
    problems.add(sometimes->place,
                 "'sometimes' needs an object: {\"jam\": {\"event\": \"alarm.jam\"}}");
    return;
  }
  for (const LocatedMember& member : sometimes->members) {
    read_property(member, locks, plan, problems);
  }
}

void read_measures(const Located* measures, const LockNames& locks, Plan& plan,
                   Problems& problems) {
  if (measures == nullptr) return;
  if (measures->kind != Located::Kind::object) {
    problems.add(measures->place,
                 "'measures' needs an object: {\"time\": \"= @locked - @pressed\"}");
    return;
  }
  for (const LocatedMember& member : measures->members) {
    check_new_name(member, plan, problems);
    if (member.value.kind != Located::Kind::text) {
      problems.add(member.value.place,
                   "a measure is a signal's name, or \"= …\" with what a run has remembered");
      continue;
    }
    read_measure(member, locks, plan, problems);
  }
}

}  // namespace locktwin::sim
