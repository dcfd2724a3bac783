#include "sim/scenario/read_invariant.h"

#include <string_view>
#include <utility>

#include "sim/scenario/read_condition.h"
#include "sim/scenario/read_expect.h"

namespace locktwin::sim {

namespace {

constexpr std::string_view kNotYetRemembered =
    "what always holds does so before anything is remembered: no @name can stand here";

std::optional<SignalCondition> read_lasting(const Located& name, const LockNames& locks,
                                            Fields& fields) {
  std::optional<SignalCondition> what = read_signal_condition(name, locks, fields);
  if (what && recalls(*what)) fields.problems().add(name.place, std::string(kNotYetRemembered));
  return what;
}

// What holds at every moment: a signal, or a formula of signals.
bool read_state(Invariant& invariant, const Located* signal, const LockNames& locks,
                Fields& fields) {
  if (signal != nullptr) {
    const std::optional<SignalCondition> what = read_lasting(*signal, locks, fields);
    if (what) invariant.what = *what;
    return what.has_value();
  }
  std::optional<Formula> formula = read_formula(fields, locks);
  if (!formula) return false;
  if (has_events(*formula)) {
    fields.problems().add(fields.place(), "what always holds is of signals: an event is a moment");
    return false;
  }
  if (recalls(*formula)) fields.problems().add(fields.place(), std::string(kNotYetRemembered));
  invariant.what = std::move(*formula);
  return true;
}

}  // namespace

std::optional<Invariant> read_invariant(const Located& located, const LockNames& locks,
                                        Problems& problems) {
  Fields fields(located, "an invariant", problems);
  if (located.kind != Located::Kind::object) return std::nullopt;
  const Located* signal = fields.take("signal");
  const Located* event = fields.take("event");
  const bool joined = is_formula(located);
  if ((signal != nullptr) + (event != nullptr) + joined != 1) {
    problems.add(located.place,
                 "an invariant has one of 'signal', 'event', 'and', 'or', 'not' and 'implies'");
    return std::nullopt;
  }
  Invariant invariant{located.place, {}, std::nullopt, {}};
  bool sound = true;
  if (event == nullptr) {
    sound = read_state(invariant, signal, locks, fields);
    if (const Located* when = fields.take("when")) {
      Fields inner(*when, "when", problems);
      inner.need("signal", "the signal that says when this holds");
      const Located* name = inner.take("signal");
      if (name != nullptr) invariant.when = read_lasting(*name, locks, inner);
      inner.finish();
    }
  } else {
    const std::optional<Count> times = read_times(fields);
    const Located* increases = fields.take("increases");
    if (!times && increases == nullptr) {
      fields.need("times", "how often it happens in the whole run; 0 = never");
    }
    invariant.times = times.value_or(Count{});
    const std::optional<Pattern> what = read_pattern(*event, locks, fields);
    sound = what.has_value();
    if (what && increases != nullptr) {
      invariant.increases = find_field(*what, *increases, problems);
      sound = invariant.increases.has_value();
    }
    if (what) invariant.what = *what;
  }
  fields.finish();
  return sound ? std::optional(invariant) : std::nullopt;
}

}  // namespace locktwin::sim
