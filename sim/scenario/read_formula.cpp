// Conditions joined, comparisons of what was remembered, and the values that comparisons take.
#include <fmt/format.h>

#include <array>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/read_condition.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct JointWord {
  std::string_view word;
  Formula::Joint joint;
  std::size_t parts;  // that it needs; 0: one or more
};
constexpr std::array<JointWord, 5> kJoints{{{"and", Formula::Joint::all, 0},
                                            {"or", Formula::Joint::any, 0},
                                            {"any", Formula::Joint::any, 0},
                                            {"not", Formula::Joint::none, 1},
                                            {"implies", Formula::Joint::implies, 2}}};

// Numbers and times as an expression takes them: 3, "2s", "= @a + 1".
std::optional<Expression> read_expression(const Located& value, Problems& problems) {
  try {
    if (value.kind == Located::Kind::number) return Expression(fmt::format("{}", value.number));
    if (value.kind == Located::Kind::text) return Expression(value.text);
    problems.add(value.place,
                 "a number, a time or an expression like \"= @late - @early\" is needed");
  } catch (const BadInput& error) {
    problems.add(value.place, error.what());
  }
  return std::nullopt;
}

std::optional<FormulaPart> read_part(const Located& located, const LockNames& locks,
                                     Problems& problems) {
  Fields fields(located, "a condition", problems);
  if (located.kind != Located::Kind::object) return std::nullopt;
  std::optional<FormulaPart> part;
  if (is_formula(located)) {
    if (auto formula = read_formula(fields, locks)) part = FormulaPart{std::move(*formula)};
  } else if (const Located* signal = fields.take("signal")) {
    if (auto what = read_signal_condition(*signal, locks, fields)) part = FormulaPart{*what};
  } else if (const Located* event = fields.take("event")) {
    if (auto what = read_pattern(*event, locks, fields)) part = FormulaPart{std::move(*what)};
  } else {
    fields.take_rest();
    problems.add(located.place,
                 "a condition has 'signal', 'event', 'and', 'or', 'not' or 'implies'");
  }
  fields.finish();
  return part;
}

std::vector<Located> parts_of(const Located& value) {
  return value.kind == Located::Kind::list ? value.items : std::vector<Located>{value};
}

}  // namespace

bool is_formula(const Located& object) {
  for (const JointWord& row : kJoints) {
    if (object.find(row.word) != nullptr) return true;
  }
  return false;
}

std::optional<Formula> read_formula(Fields& fields, const LockNames& locks) {
  Problems& problems = fields.problems();
  const JointWord* joint = nullptr;
  const Located* value = nullptr;
  for (const JointWord& row : kJoints) {
    const Located* found = fields.take(row.word);
    if (found == nullptr) continue;
    if (joint != nullptr) {
      problems.add(found->place,
                   "one of 'and', 'or', 'not' and 'implies' is enough: put one into "
                   "the other");
      return std::nullopt;
    }
    joint = &row;
    value = found;
  }
  if (joint == nullptr) return std::nullopt;
  const std::vector<Located> parts = parts_of(*value);
  const bool enough = joint->parts == 0 ? !parts.empty() : parts.size() == joint->parts;
  if (!enough) {
    problems.add(value->place,
                 joint->parts == 2
                     ? std::string("'implies' needs a list of two: if the first, then the second")
                     : fmt::format("'{}' needs {}", joint->word,
                                   joint->parts == 1 ? "one condition" : "a list of conditions"));
    return std::nullopt;
  }
  Formula formula{joint->joint, {}};
  for (const Located& part : parts) {
    std::optional<FormulaPart> read = read_part(part, locks, problems);
    if (read) formula.parts.push_back(std::move(*read));
  }
  if (formula.parts.size() != parts.size()) return std::nullopt;
  return formula;
}

std::optional<Formula> read_condition_object(const Located& object, const LockNames& locks,
                                             Problems& problems) {
  std::optional<FormulaPart> part = read_part(object, locks, problems);
  if (!part) return std::nullopt;
  if (auto* formula = std::get_if<Formula>(&part->what)) return std::move(*formula);
  return Formula{Formula::Joint::all, {std::move(*part)}};
}

std::optional<Recalled> read_recalled(const Located& left, Fields& fields) {
  Problems& problems = fields.problems();
  std::optional<Comparison> comparison = take_comparison(left.place, left.text, fields);
  std::optional<Expression> expression = read_expression(left, problems);
  if (!comparison || !expression) return std::nullopt;
  Recalled recalled{std::move(*expression), comparison->relation, Expression("0"), std::nullopt};
  const Located& value = *comparison->value;
  if (recalled.relation != Relation::between) {
    std::optional<Expression> low = read_expression(value, problems);
    if (!low) return std::nullopt;
    recalled.low = std::move(*low);
    return recalled;
  }
  if (value.kind != Located::Kind::list || value.items.size() != 2) {
    problems.add(value.place, "'between' needs a list of two: [lowest, highest]");
    return std::nullopt;
  }
  std::optional<Expression> low = read_expression(value.items[0], problems);
  std::optional<Expression> high = read_expression(value.items[1], problems);
  if (!low || !high) return std::nullopt;
  recalled.low = std::move(*low);
  recalled.high = std::move(high);
  return recalled;
}

}  // namespace locktwin::sim
