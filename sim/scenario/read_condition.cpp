#include "sim/scenario/read_condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/phones/account.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct RelationWord {
  std::string_view word;
  Relation relation;
};
constexpr std::array<RelationWord, 5> kRelations{{{"is", Relation::is},
                                                  {"is_not", Relation::is_not},
                                                  {"above", Relation::above},
                                                  {"below", Relation::below},
                                                  {"between", Relation::between}}};

std::vector<std::string_view> occurrence_names() {
  std::vector<std::string_view> names;
  for (const EventSpec& event : event_catalogue()) names.push_back(event.name);
  for (const PromptSpec& prompt : prompt_catalogue()) names.push_back(prompt.name);
  for (const PhoneEventSpec& app : phone_event_catalogue()) names.push_back(app.name);
  return names;
}

std::vector<std::string_view> all_names() {
  std::vector<std::string_view> names = signal_names();
  for (std::string_view name : occurrence_names()) names.push_back(name);
  return names;
}

// The one signal that is compared with moments as well: "2026-03-31T09:05".
constexpr std::string_view kDate = "world.date_s";

std::optional<double> read_moment(const Located& value, const LockNames& locks,
                                  Problems& problems) {
  try {
    return static_cast<double>(date_of_moment(value.text, locks.house().zone));
  } catch (const BadInput& error) {
    problems.add(value.place, error.what());
    return std::nullopt;
  }
}

// A value as the signal's type wants it: a number, true or false, or one of its words.
std::optional<double> read_value(const SignalSpec& signal, const Located& value,
                                 const LockNames& locks, Problems& problems) {
  switch (signal.type) {
    case SignalType::number:
      if (value.kind == Located::Kind::number) return value.number;
      if (value.kind == Located::Kind::text && signal.name == kDate) {
        return read_moment(value, locks, problems);
      }
      problems.add(value.place, fmt::format("{} is compared with a number{}{}, not {}", signal.name,
                                            signal.unit.empty() ? "" : " in ", signal.unit,
                                            name_of(value.kind)));
      return std::nullopt;
    case SignalType::flag:
      if (value.kind == Located::Kind::flag) return value.flag ? 1.0 : 0.0;
      problems.add(value.place,
                   fmt::format("{} is true or false, not {}", signal.name, name_of(value.kind)));
      return std::nullopt;
    case SignalType::choice:
      break;
  }
  const auto found = std::find(signal.choices.begin(), signal.choices.end(), value.text);
  if (value.kind == Located::Kind::text && found != signal.choices.end()) {
    return static_cast<double>(found - signal.choices.begin());
  }
  const std::string said =
      value.kind == Located::Kind::text ? value.text : std::string(name_of(value.kind));
  problems.add(value.place,
               unknown_word(fmt::format("value of {}", signal.name), said, signal.choices));
  return std::nullopt;
}

// One end of a comparison: a value, or what gives it in the run.
bool read_end(const SignalCondition& condition, const Located& value, const LockNames& locks,
              double& end, std::shared_ptr<const Expression>& from, Problems& problems) {
  if (value.kind != Located::Kind::text || !is_expression(value.text)) {
    const std::optional<double> number = read_value(*condition.signal, value, locks, problems);
    end = number.value_or(0);
    return number.has_value();
  }
  try {
    from = std::make_shared<const Expression>(value.text);
    return true;
  } catch (const BadInput& error) {
    problems.add(value.place, error.what());
    return false;
  }
}

std::optional<SignalCondition> read_interval(SignalCondition condition, const Located& value,
                                             const LockNames& locks, Problems& problems) {
  const bool two = value.kind == Located::Kind::list && value.items.size() == 2;
  if (!two) {
    problems.add(value.place, "'between' needs a list of two numbers: [lowest, highest]");
    return std::nullopt;
  }
  const bool low =
      read_end(condition, value.items[0], locks, condition.low, condition.low_from, problems);
  const bool high =
      read_end(condition, value.items[1], locks, condition.high, condition.high_from, problems);
  if (!low || !high) return std::nullopt;
  const bool known = condition.low_from == nullptr && condition.high_from == nullptr;
  if (known && condition.low > condition.high) {
    problems.add(value.place,
                 fmt::format("'between' is empty: {} is above {}", condition.low, condition.high));
    return std::nullopt;
  }
  return condition;
}

}  // namespace

std::optional<Comparison> take_comparison(Place place, std::string_view what, Fields& fields) {
  Problems& problems = fields.problems();
  std::optional<Comparison> comparison;
  for (const RelationWord& row : kRelations) {
    const Located* found = fields.take(row.word);
    if (found == nullptr) continue;
    if (comparison) {
      problems.add(found->place, "one comparison is enough: is, is_not, above, below or between");
      return std::nullopt;
    }
    comparison = Comparison{row.relation, found};
  }
  if (!comparison) {
    problems.add(place,
                 fmt::format("{} needs a comparison: is, is_not, above, below or between", what));
  }
  return comparison;
}

namespace {

std::optional<SignalCondition> read_comparison(const SignalSpec& signal, const PlacedName& name,
                                               Place place, const LockNames& locks,
                                               Fields& fields) {
  Problems& problems = fields.problems();
  if (name.named && signal.of_lock == nullptr) {
    fields.take_rest();
    problems.add(place, fmt::format("{0} is of all locks together: write \"{0}\" without a lock",
                                    signal.name));
    return std::nullopt;
  }
  SignalCondition condition{&signal, Relation::is, 0, 0, name.lock};
  const std::optional<Comparison> comparison =
      take_comparison(place, fmt::format("{} is a signal and", signal.name), fields);
  if (!comparison) return std::nullopt;
  const Located* value = comparison->value;
  condition.relation = comparison->relation;
  const bool equality =
      condition.relation == Relation::is || condition.relation == Relation::is_not;
  if (signal.type != SignalType::number && !equality) {
    problems.add(value->place,
                 fmt::format("{} is no number: only is and is_not apply", signal.name));
    return std::nullopt;
  }
  if (condition.relation == Relation::between) {
    return read_interval(condition, *value, locks, problems);
  }
  if (!read_end(condition, *value, locks, condition.low, condition.low_from, problems)) {
    return std::nullopt;
  }
  return condition;
}

// The byte that an event carries for a field: the index of a word, or a number.
std::optional<std::uint8_t> read_field(const FieldSpec& field, const Located& value,
                                       Problems& problems) {
  if (field.choices.empty()) {
    const bool byte = value.kind == Located::Kind::number && value.number >= 0 &&
                      value.number <= 255 && value.number == std::floor(value.number);
    if (byte) return static_cast<std::uint8_t>(value.number);
    problems.add(value.place, fmt::format("'{}' is a whole number from 0 to 255{}", field.name,
                                          value.kind == Located::Kind::text
                                              ? ", as the lock counts them, and no name"
                                              : ""));
    return std::nullopt;
  }
  const auto found = std::find(field.choices.begin(), field.choices.end(), value.text);
  if (value.kind == Located::Kind::text && found != field.choices.end()) {
    return static_cast<std::uint8_t>(found - field.choices.begin());
  }
  const std::string said =
      value.kind == Located::Kind::text ? value.text : std::string(name_of(value.kind));
  problems.add(value.place, unknown_word(field.name, said, field.choices));
  return std::nullopt;
}

// What a phone shows in a field: one of its words, a whole number, or a name.
std::optional<std::string> read_shown(const PhoneFieldSpec& field, const Located& value,
                                      Problems& problems) {
  using Type = PhoneFieldSpec::Type;
  if (field.type == Type::number) {
    const bool whole = value.kind == Located::Kind::number && value.number >= 0 &&
                       value.number <= 4294967295.0 && value.number == std::floor(value.number);
    if (whole) return fmt::to_string(static_cast<std::uint32_t>(value.number));
    problems.add(value.place, fmt::format("'{}' is a whole number", field.name));
    return std::nullopt;
  }
  const std::string said =
      value.kind == Located::Kind::text ? value.text : std::string(name_of(value.kind));
  const auto& words = field.choices;
  const bool fits = value.kind == Located::Kind::text &&
                    (field.type == Type::text ||
                     std::find(words.begin(), words.end(), value.text) != words.end());
  if (fits) return field.type == Type::text ? plain_name(said) : said;
  problems.add(value.place, field.type == Type::text ? fmt::format("'{}' is a name", field.name)
                                                     : unknown_word(field.name, said, words));
  return std::nullopt;
}

void read_with_shown(Fields& fields, Pattern& pattern, Problems& problems) {
  pattern.values.resize(pattern.app->fields.size());
  for (std::size_t i = 0; i < pattern.values.size(); ++i) {
    const Located* value = fields.take(pattern.app->fields[i].name);
    if (value != nullptr) pattern.values[i] = read_shown(pattern.app->fields[i], *value, problems);
  }
}

void read_with(const Located& with, Pattern& pattern, Problems& problems) {
  Fields fields(with, "with", problems);
  for (std::size_t i = 0; pattern.event != nullptr && i < pattern.fields.size(); ++i) {
    const FieldSpec& field = pattern.event->fields[i];
    if (field.name.empty()) continue;
    const Located* value = fields.take(field.name);
    if (value != nullptr) pattern.fields[i] = read_field(field, *value, problems);
  }
  if (pattern.app != nullptr) read_with_shown(fields, pattern, problems);
  fields.finish();
}

}  // namespace

std::optional<SignalCondition> read_signal_condition(const Located& text, const LockNames& locks,
                                                     Fields& fields) {
  const std::optional<PlacedName> name = read_placed_name(text, locks, fields.problems());
  const SignalSpec* signal = name ? find_signal(name->name) : nullptr;
  if (signal != nullptr) return read_comparison(*signal, *name, text.place, locks, fields);
  fields.take_rest();  // what stands beside an unknown name cannot be judged
  if (name) fields.problems().add(text.place, unknown_word("signal", name->name, signal_names()));
  return std::nullopt;
}

std::optional<Pattern> read_pattern(const Located& text, const LockNames& locks, Fields& fields) {
  Problems& problems = fields.problems();
  const std::optional<PlacedName> name = read_placed_name(text, locks, problems);
  Pattern pattern;
  if (name) {
    pattern.event = find_event(name->name);
    pattern.prompt = find_prompt(name->name);
    pattern.app = find_phone_event(name->name);
    pattern.lock = name->lock;
  }
  if (pattern.event == nullptr && pattern.prompt == nullptr && pattern.app == nullptr) {
    fields.take_rest();
    if (name) {
      problems.add(text.place, unknown_word("event or prompt", name->name, occurrence_names()));
    }
    return std::nullopt;
  }
  if (const Located* with = fields.take("with")) read_with(*with, pattern, problems);
  return pattern;
}

namespace {

std::optional<Condition> read_joined(const Located& object, const LockNames& locks,
                                     Fields& beside) {
  Fields fields(object, "a condition", beside.problems());
  std::optional<Formula> formula = read_formula(fields, locks);
  const bool joined = is_formula(object);
  if (!joined) {
    fields.take_rest();
    beside.problems().add(object.place, "a condition in {…} has 'and', 'or', 'not' or 'implies'");
  }
  fields.finish();
  if (!formula) return std::nullopt;
  return *std::move(formula);
}

}  // namespace

std::optional<Condition> read_condition(const Located& text, const LockNames& locks,
                                        Fields& fields) {
  if (text.kind == Located::Kind::object) return read_joined(text, locks, fields);
  if (text.kind == Located::Kind::text && is_expression(text.text)) {
    std::optional<Recalled> recalled = read_recalled(text, fields);
    if (!recalled) return std::nullopt;
    return *std::move(recalled);
  }
  const std::optional<PlacedName> name = read_placed_name(text, locks, fields.problems());
  if (name && find_signal(name->name) != nullptr) return read_signal_condition(text, locks, fields);
  if (name && (find_event(name->name) != nullptr || find_prompt(name->name) != nullptr ||
               find_phone_event(name->name) != nullptr)) {
    return read_pattern(text, locks, fields);
  }
  fields.take_rest();
  if (name) {
    fields.problems().add(text.place,
                          unknown_word("signal, event or prompt", name->name, all_names()));
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
