#include "sim/scenario/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace locktwin::sim {

namespace {

std::string placed(const LockRef& lock, std::string_view name) {
  const std::string& shown = lock.name.empty() ? lock.written : lock.name;
  return shown.empty() ? std::string(name) : fmt::format("{}/{}", shown, name);
}

std::string_view word_of(Measure measure) {
  return kMeasures.at(static_cast<std::size_t>(measure) - 1);
}

std::string relation_text(Relation relation, std::string_view low, std::string_view high) {
  switch (relation) {
    case Relation::is:
      return fmt::format("is {}", low);
    case Relation::is_not:
      return fmt::format("is not {}", low);
    case Relation::above:
      return fmt::format("above {}", low);
    case Relation::below:
      return fmt::format("below {}", low);
    case Relation::between:
      return fmt::format("between {} and {}", low, high);
  }
  return {};
}

}  // namespace

double read(const SignalCondition& condition, const World& world) {
  return condition.signal->read(world, condition.lock.number);
}

bool holds(const SignalCondition& condition, double value) {
  switch (condition.relation) {
    case Relation::is:
      return value == condition.low;
    case Relation::is_not:
      return value != condition.low;
    case Relation::above:
      return value > condition.low;
    case Relation::below:
      return value < condition.low;
    case Relation::between:
      return value >= condition.low && value <= condition.high;
  }
  return false;
}

double comes_true_in_s(const SignalCondition& condition, double value) {
  const bool waits = condition.relation == Relation::is || condition.relation == Relation::above ||
                     condition.relation == Relation::between;
  if (!condition.signal->runs || !waits || value > condition.low) return -1;
  return condition.low - value;
}

double distance(const SignalCondition& condition, double value) {
  if (holds(condition, value)) return 0;
  if (condition.signal->type != SignalType::number) return 1;
  const double to_low = std::abs(value - condition.low);
  if (condition.relation != Relation::between) return to_low;
  return std::min(to_low, std::abs(value - condition.high));
}

std::string describe(const SignalCondition& condition) {
  const SignalSpec& signal = *condition.signal;
  const std::string of = condition.measure == Measure::value
                             ? std::string()
                             : fmt::format("the {} of ", word_of(condition.measure));
  const std::string name = of + placed(condition.lock, signal.name);
  const std::string value = format_signal(signal, condition.low);
  const std::string high = format_signal(signal, condition.high);
  return fmt::format("{} {}", name, relation_text(condition.relation, value, high));
}

namespace {

bool shows(const Pattern& pattern, const Occurrence& occurrence) {
  for (std::size_t i = 0; i < pattern.values.size(); ++i) {
    if (pattern.values[i] && *pattern.values[i] != occurrence.app.values.at(i)) return false;
  }
  return true;
}

std::string describe_app(const Pattern& pattern) {
  std::string text = placed(pattern.lock, pattern.app->name);
  std::string_view joint = " with ";
  for (std::size_t i = 0; i < pattern.values.size(); ++i) {
    if (!pattern.values[i]) continue;
    text += fmt::format("{}{}={}", joint, pattern.app->fields[i].name, *pattern.values[i]);
    joint = " ";
  }
  return text;
}

}  // namespace

bool has_same_name(const Pattern& pattern, const Occurrence& occurrence) {
  switch (occurrence.kind) {
    case OccurrenceKind::app:
      return pattern.app != nullptr && occurrence.app.kind == pattern.app->kind;
    case OccurrenceKind::prompt:
      return pattern.prompt != nullptr && occurrence.prompt == pattern.prompt->prompt;
    case OccurrenceKind::event:
      return pattern.event != nullptr && occurrence.event.kind == pattern.event->kind;
    case OccurrenceKind::action:
      return false;
  }
  return false;
}

std::optional<double> field_of(const Pattern& pattern, const Occurrence& occurrence,
                               std::size_t field) {
  if (pattern.app != nullptr) {
    const std::string& value = occurrence.app.values.at(field);
    return value.empty() ? std::nullopt : std::optional(std::stod(value));
  }
  const core::Event& event = occurrence.event;
  return field == 0 ? event.first : field == 1 ? event.second : event.third;
}

std::string_view name_of_field(const Pattern& pattern, std::size_t field) {
  return pattern.app != nullptr ? pattern.app->fields.at(field).name
                                : pattern.event->fields.at(field).name;
}

bool matches(const Pattern& pattern, const Occurrence& occurrence) {
  if (!has_same_name(pattern, occurrence) || occurrence.lock != pattern.lock.name) return false;
  if (pattern.app != nullptr) return shows(pattern, occurrence);
  if (pattern.prompt != nullptr) return true;
  return occurrence.event.first == pattern.fields[0].value_or(occurrence.event.first) &&
         occurrence.event.second == pattern.fields[1].value_or(occurrence.event.second) &&
         occurrence.event.third == pattern.fields[2].value_or(occurrence.event.third);
}

std::string describe(const Pattern& pattern) {
  if (pattern.app != nullptr) return describe_app(pattern);
  if (pattern.prompt != nullptr) return placed(pattern.lock, pattern.prompt->name);
  std::string text = placed(pattern.lock, pattern.event->name);
  std::string_view joint = " with ";
  for (std::size_t i = 0; i < pattern.fields.size(); ++i) {
    if (!pattern.fields[i]) continue;
    const core::Event wanted{pattern.event->kind, pattern.fields[0].value_or(0),
                             pattern.fields[1].value_or(0), pattern.fields[2].value_or(0)};
    text += fmt::format("{}{}={}", joint, pattern.event->fields[i].name, field_text(wanted, i));
    joint = " ";
  }
  return text;
}

std::string describe(const Recalled& recalled) {
  const std::string high = recalled.high ? recalled.high->text() : std::string();
  return fmt::format("{} {}", recalled.left.text(),
                     relation_text(recalled.relation, recalled.low.text(), high));
}

std::string describe(const Condition& condition) {
  return std::visit([](const auto& what) { return describe(what); }, condition);
}

}  // namespace locktwin::sim
