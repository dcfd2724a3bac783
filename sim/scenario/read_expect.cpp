#include "sim/scenario/read_expect.h"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "sim/scenario/read_condition.h"
#include "sim/scenario/variables.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// At most one of within, for, at.
bool read_timing(Expect& expect, Fields& fields) {
  constexpr std::array<std::pair<std::string_view, Timing>, 3> kWords{
      {{"within", Timing::within}, {"for", Timing::throughout}, {"at", Timing::at}}};
  for (const auto& [word, timing] : kWords) {
    const Located* given = fields.take(word);
    if (given == nullptr) continue;
    if (expect.timing != Timing::now) {
      fields.problems().add(given->place, "only one of 'within', 'for' and 'at' can stand here");
      return false;
    }
    const std::optional<Duration> time = fields.duration(word);
    if (!time) return false;
    expect.timing = timing;
    expect.time = *time;
  }
  return true;
}

// What does not go together, and the remedy; empty: it does.
std::string_view complaint_of_times(const Expect& expect) {
  const bool event = std::holds_alternative<Pattern>(expect.what);
  if (!event && expect.times)
    return "'times' counts events and prompts; a signal cannot be counted";
  if (event && expect.timing == Timing::throughout && !expect.times) {
    return "an event with 'for' needs 'times': how often it happens in that time";
  }
  if (expect.times && expect.timing == Timing::within && expect.times->most != kMostTimes) {
    return "'times' counts over a whole time: write 'for' in place of 'within'";
  }
  return {};
}

std::string_view complaint_of_form(const Expect& expect) {
  const auto* signal = std::get_if<SignalCondition>(&expect.what);
  const bool course = signal != nullptr && signal->measure != Measure::value;
  if (course && (expect.timing != Timing::throughout || expect.until)) {
    return "'measure' needs 'for': the time over which it is taken";
  }
  if (std::holds_alternative<Recalled>(expect.what) &&
      (expect.timing != Timing::now || expect.until)) {
    return "what was remembered does not change: no time can stand here";
  }
  if (expect.until && expect.timing != Timing::within) {
    return "'until' needs 'within': the longest that it may take";
  }
  if (expect.until && std::holds_alternative<Pattern>(expect.what)) {
    return "an event does not hold over a time: expect that it does not come, or a signal";
  }
  if (!expect.after.empty() && expect.timing == Timing::now) {
    return "'after' needs 'within', 'for' or 'at': how long after that moment";
  }
  return complaint_of_times(expect);
}

// What of the signal's course over a time is meant.
bool read_measure(SignalCondition& condition, Fields& fields) {
  const Located* given = fields.take("measure");
  if (given == nullptr) return true;
  const std::string said = given->kind == Located::Kind::text ? given->text : std::string();
  const auto found = std::find(kMeasures.begin(), kMeasures.end(), said);
  if (found == kMeasures.end()) {
    fields.problems().add(given->place,
                          unknown_word("measure", said, {kMeasures.begin(), kMeasures.end()}));
    return false;
  }
  if (condition.signal->type != SignalType::number) {
    fields.problems().add(
        given->place, fmt::format("{} is no number: it has no {}", condition.signal->name, said));
    return false;
  }
  condition.measure = static_cast<Measure>(found - kMeasures.begin() + 1);
  return true;
}

}  // namespace

std::optional<std::size_t> find_field(const Pattern& pattern, const Located& field,
                                      Problems& problems) {
  std::vector<std::string_view> names;
  if (pattern.event != nullptr) {
    for (const FieldSpec& each : pattern.event->fields) {
      if (!each.name.empty()) names.push_back(each.name);
    }
  } else if (pattern.app != nullptr) {
    for (const PhoneFieldSpec& each : pattern.app->fields) {
      if (each.type == PhoneFieldSpec::Type::number) names.push_back(each.name);
    }
  }
  const std::string said = field.kind == Located::Kind::text ? field.text : std::string();
  for (std::size_t i = 0; pattern.event != nullptr && i < pattern.event->fields.size(); ++i) {
    if (pattern.event->fields[i].name == said && !said.empty()) return i;
  }
  for (std::size_t i = 0; pattern.app != nullptr && i < pattern.app->fields.size(); ++i) {
    const PhoneFieldSpec& each = pattern.app->fields[i];
    if (each.name == said && each.type == PhoneFieldSpec::Type::number) return i;
  }
  problems.add(field.place, unknown_word("field", said, names));
  return std::nullopt;
}

std::optional<Count> read_times(Fields& fields) {
  const std::optional<int> exactly = fields.whole_number("times", 0, kMostTimes);
  const std::optional<int> least = fields.whole_number("at_least", 1, kMostTimes);
  const std::optional<int> most = fields.whole_number("at_most", 0, kMostTimes);
  if (exactly && (least || most)) {
    fields.problems().add(fields.take("times")->place,
                          "'times' is exact: no 'at_least' or 'at_most' beside it");
  } else if (least && most && *least > *most) {
    fields.problems().add(fields.take("at_least")->place, "'at_least' is above 'at_most'");
  }
  if (exactly) return Count{*exactly, *exactly};
  if (!least && !most) return std::nullopt;
  return Count{least.value_or(0), most.value_or(kMostTimes)};
}

std::optional<Expect> read_expect(const Located& name, const LockNames& locks, Fields& fields) {
  Expect expect;
  expect.times = read_times(fields);
  bool sound = read_timing(expect, fields);
  if (const Located* until = fields.take("until")) {
    expect.until = read_condition_object(*until, locks, fields.problems());
    sound = sound && expect.until;
  }
  expect.after = fields.text("after").value_or("");
  std::optional<Condition> what = read_condition(name, locks, fields);
  if (!what || !sound) return std::nullopt;
  auto* signal = std::get_if<SignalCondition>(&*what);
  if (signal != nullptr && !read_measure(*signal, fields)) return std::nullopt;
  expect.what = std::move(*what);
  if (const std::string_view complaint = complaint_of_form(expect); !complaint.empty()) {
    fields.problems().add(name.place, std::string(complaint));
    return std::nullopt;
  }
  return expect;
}

// "never" … "for": at no moment, and no time. "eventually" … "within" is `expect`.
std::optional<Expect> read_never(const Located& name, const LockNames& locks, Fields& fields) {
  const std::optional<Duration> span = fields.duration("for");
  fields.need("for", "how long it may not happen");
  std::optional<Condition> what = read_condition(name, locks, fields);
  if (!what || !span) return std::nullopt;
  Expect expect{std::move(*what), Timing::throughout, *span};
  if (std::holds_alternative<Pattern>(expect.what)) {
    expect.times = Count{0, 0};
    return expect;
  }
  Formula formula{Formula::Joint::none, {}};
  if (const auto* signal = std::get_if<SignalCondition>(&expect.what)) {
    formula.parts.push_back({*signal});
  } else if (const auto* inner = std::get_if<Formula>(&expect.what)) {
    formula.parts.push_back({*inner});
  } else {
    fields.problems().add(name.place, "what was remembered does not change: 'expect' it");
    return std::nullopt;
  }
  expect.what = std::move(formula);
  return expect;
}

std::optional<Expect> read_eventually(const Located& name, const LockNames& locks, Fields& fields) {
  fields.need("within", "how long it may take");
  return read_expect(name, locks, fields);
}

// {"remember": "pressed"}, with "signal" its value, with "event" when it came, or a field of it.
std::optional<Remember> read_remember(const Located& name, const LockNames& locks, Fields& fields) {
  Problems& problems = fields.problems();
  Remember remember;
  remember.name = name.text;
  const bool named = name.kind == Located::Kind::text && is_variable_name(name.text);
  if (!named) {
    problems.add(name.place,
                 "'remember' needs a name: small letters, digits and _, a letter first");
  }
  if (const Located* signal = fields.take("signal")) {
    const std::optional<PlacedName> placed = read_placed_name(*signal, locks, problems);
    const SignalSpec* spec = placed ? find_signal(placed->name) : nullptr;
    if (placed && spec == nullptr) {
      problems.add(signal->place, unknown_word("signal", placed->name, signal_names()));
    }
    if (spec == nullptr) return std::nullopt;
    remember.what = Remember::What::signal;
    remember.of = SignalCondition{spec, Relation::is, 0, 0, placed->lock};
  } else if (const Located* event = fields.take("event")) {
    const Located* field = fields.take("field");
    std::optional<Pattern> pattern = read_pattern(*event, locks, fields);
    if (!pattern) return std::nullopt;
    remember.what = field == nullptr ? Remember::What::event : Remember::What::field;
    if (field != nullptr) {
      const std::optional<std::size_t> number = find_field(*pattern, *field, problems);
      if (!number) return std::nullopt;
      remember.field = *number;
    }
    remember.of = std::move(*pattern);
  }
  return named ? std::optional(std::move(remember)) : std::nullopt;
}

}  // namespace locktwin::sim
