// Conditions joined by and, or, not, implies.
#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/condition.h"
#include "sim/scenario/journal.h"

namespace locktwin::sim {

namespace {

// What is done with each kind of part.
template <typename OfSignal, typename OfEvent, typename OfFormula>
auto visit(const FormulaPart& part, OfSignal signal, OfEvent event, OfFormula formula) {
  if (const auto* what = std::get_if<SignalCondition>(&part.what)) return signal(*what);
  if (const auto* what = std::get_if<Pattern>(&part.what)) return event(*what);
  return formula(std::get<Formula>(part.what));
}

bool holds(const FormulaPart& part, const World& world, const Journal& journal) {
  return visit(
      part, [&](const SignalCondition& what) { return holds(what, read(what, world)); },
      [&](const Pattern& what) { return journal.has(what); },
      [&](const Formula& what) { return holds(what, world, journal); });
}

std::string describe_part(const FormulaPart& part) {
  return std::visit([](const auto& what) { return describe(what); }, part.what);
}

}  // namespace

bool holds(const Formula& formula, const World& world, const Journal& journal) {
  const auto true_now = [&](const FormulaPart& part) { return holds(part, world, journal); };
  const std::vector<FormulaPart>& parts = formula.parts;
  switch (formula.joint) {
    case Formula::Joint::all:
      return std::all_of(parts.begin(), parts.end(), true_now);
    case Formula::Joint::any:
      return std::any_of(parts.begin(), parts.end(), true_now);
    case Formula::Joint::none:
      return !true_now(parts.front());
    case Formula::Joint::implies:
      return !true_now(parts.front()) || true_now(parts.back());
  }
  return false;
}

double comes_true_in_s(const Formula& formula, const World& world) {
  double soonest = -1;
  for (const FormulaPart& part : formula.parts) {
    const double in_s = visit(
        part, [&](const SignalCondition& what) { return comes_true_in_s(what, read(what, world)); },
        [](const Pattern&) { return -1.0; },
        [&](const Formula& what) { return comes_true_in_s(what, world); });
    if (in_s >= 0 && (soonest < 0 || in_s < soonest)) soonest = in_s;
  }
  return soonest;
}

std::string describe(const Formula& formula) {
  if (formula.joint == Formula::Joint::none) return "not " + describe_part(formula.parts.front());
  const std::string_view joint = formula.joint == Formula::Joint::all   ? " and "
                                 : formula.joint == Formula::Joint::any ? " or "
                                                                        : " implies ";
  if (formula.parts.size() == 1) return describe_part(formula.parts.front());
  std::string text;
  for (const FormulaPart& part : formula.parts) {
    text += (text.empty() ? std::string() : std::string(joint)) + describe_part(part);
  }
  return "(" + text + ")";
}

std::string seen(const Formula& formula, const World& world, const Journal& journal) {
  std::string text;
  for (const FormulaPart& part : formula.parts) {
    if (!text.empty()) text += "; ";
    text += visit(
        part,
        [&](const SignalCondition& what) {
          return fmt::format("{} is {}", what.signal->name,
                             format_signal(*what.signal, read(what, world)));
        },
        [&](const Pattern& what) {
          return fmt::format("{} {}", describe(what),
                             journal.has(what) ? "has come" : "has not come");
        },
        [&](const Formula& what) { return seen(what, world, journal); });
  }
  return text;
}

bool recalls(const SignalCondition& condition) {
  return condition.low_from != nullptr || condition.high_from != nullptr;
}

bool moves(const Formula& formula) {
  return std::ranges::any_of(formula.parts, [](const FormulaPart& part) {
    return visit(
        part, [](const SignalCondition& what) { return what.signal->moves; },
        [](const Pattern&) { return false; }, [](const Formula& what) { return moves(what); });
  });
}

bool moves(const Condition& condition) {
  if (const auto* signal = std::get_if<SignalCondition>(&condition)) return signal->signal->moves;
  const auto* formula = std::get_if<Formula>(&condition);
  return formula != nullptr && moves(*formula);
}

bool recalls(const Formula& formula) {
  return std::any_of(formula.parts.begin(), formula.parts.end(), [](const FormulaPart& part) {
    return visit(
        part, [](const SignalCondition& what) { return recalls(what); },
        [](const Pattern&) { return false; }, [](const Formula& what) { return recalls(what); });
  });
}

bool has_events(const Formula& formula) {
  return std::any_of(formula.parts.begin(), formula.parts.end(), [](const FormulaPart& part) {
    return visit(
        part, [](const SignalCondition&) { return false; }, [](const Pattern&) { return true; },
        [](const Formula& what) { return has_events(what); });
  });
}

}  // namespace locktwin::sim
