#include "sim/vocabulary/actions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace locktwin::sim {

namespace {

const ArgumentSpec& argument_spec(const ActionSpec& action, std::string_view name) {
  std::vector<std::string_view> allowed;
  for (const ArgumentSpec& spec : action.arguments) {
    if (spec.name == name) return spec;
    allowed.push_back(spec.name);
  }
  throw BadInput(unknown_word(fmt::format("argument of {}", action.name), name, allowed),
                 std::string(name));
}

[[noreturn]] void refuse(const ArgumentSpec& spec, const std::string& what) {
  throw BadInput(fmt::format("{}: {}", spec.name, what), std::string(spec.name));
}

std::string with_unit(const ArgumentSpec& spec, double value) {
  return spec.unit.empty() ? fmt::format("{:g}", value) : fmt::format("{:g} {}", value, spec.unit);
}

void check_number(const ArgumentSpec& spec, const Value& value) {
  const double* number = std::get_if<double>(&value);
  if (number == nullptr) {
    refuse(spec, spec.unit.empty() ? "a number is needed"
                                   : fmt::format("a number in {} is needed", spec.unit));
  }
  if (!(*number >= spec.minimum && *number <= spec.maximum)) {  // NaN, too
    refuse(spec, fmt::format("{} is out of range; allowed are {} to {}", with_unit(spec, *number),
                             with_unit(spec, spec.minimum), with_unit(spec, spec.maximum)));
  }
  if (spec.type == ArgumentType::whole && *number != std::floor(*number)) {
    refuse(spec, fmt::format("{:g} is not a whole number", *number));
  }
}

// Bytes that begin a character of UTF-8.
std::ptrdiff_t letters_of(const std::string& text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

void check_value(const ArgumentSpec& spec, const Value& value) {
  const bool numeric = spec.type == ArgumentType::number || spec.type == ArgumentType::whole ||
                       spec.type == ArgumentType::duration;
  if (numeric) return check_number(spec, value);
  const std::string* text = std::get_if<std::string>(&value);
  if (text == nullptr) refuse(spec, "a text is needed");
  if (spec.type == ArgumentType::called && (text->empty() || letters_of(*text) > kLongestName)) {
    refuse(spec, fmt::format("a name has 1 to {} letters", kLongestName));
  }
  if (spec.type == ArgumentType::choice &&
      std::find(spec.choices.begin(), spec.choices.end(), *text) == spec.choices.end()) {
    refuse(spec, unknown_word("value", *text, spec.choices));
  }
}

const NamedValue* find_value(std::span<const NamedValue> arguments, std::string_view name) {
  const auto found = std::find_if(arguments.begin(), arguments.end(),
                                  [&](const NamedValue& value) { return value.name == name; });
  return found == arguments.end() ? nullptr : &*found;
}

std::string value_text(const ArgumentSpec& spec, const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) {
    return fmt::format("{:g}{}", *number, spec.type == ArgumentType::duration ? "s" : "");
  }
  return std::get<std::string>(value);
}

// The lock that is meant; "" when none is named.
std::string lock_of(const ActionSpec& spec, std::span<const NamedValue> arguments) {
  const NamedValue* given = find_value(arguments, kLockArgument);
  if (given == nullptr) return {};
  if (spec.of == ActionOf::house) {
    throw BadInput(fmt::format("lock: {} is about no lock; leave 'lock' out", spec.name), "lock");
  }
  const std::string* name = std::get_if<std::string>(&given->value);
  if (name == nullptr || name->empty())
    throw BadInput("lock: the name of a lock is needed", "lock");
  return *name;
}

// Digits become dots, control keys stay readable.
std::string masked(const std::string& text) {
  std::string result;
  for (char c : text) {
    if (c >= '0' && c <= '9') {
      result += "•";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

const Value& Action::value(std::string_view argument) const {
  for (std::size_t i = 0; i < spec_->arguments.size(); ++i) {
    if (spec_->arguments[i].name == argument) return values_[i];
  }
  throw std::logic_error(fmt::format("{} has no argument {}", spec_->name, argument));
}

bool Action::given(std::string_view argument) const {
  return !std::holds_alternative<std::monostate>(value(argument));
}

double Action::number(std::string_view argument) const {
  return std::get<double>(value(argument));
}

const std::string& Action::text(std::string_view argument) const {
  return std::get<std::string>(value(argument));
}

const ActionSpec* find_action(std::string_view name) {
  const auto catalogue = action_catalogue();
  const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                  [&](const ActionSpec& spec) { return spec.name == name; });
  return found == catalogue.end() ? nullptr : &*found;
}

std::vector<std::string_view> action_names() {
  std::vector<std::string_view> names;
  for (const ActionSpec& spec : action_catalogue()) names.push_back(spec.name);
  return names;
}

Action make_action(std::string_view name, std::span<const NamedValue> arguments) {
  const ActionSpec* spec = find_action(name);
  if (spec == nullptr) throw BadInput(unknown_word("action", name, action_names()));
  for (const NamedValue& argument : arguments) {
    if (argument.name == kLockArgument) continue;
    check_value(argument_spec(*spec, argument.name), argument.value);
  }
  std::vector<Value> values;
  for (const ArgumentSpec& wanted : spec->arguments) {
    const NamedValue* given = find_value(arguments, wanted.name);
    if (given == nullptr && !wanted.fallback) {
      throw BadInput(fmt::format("{} needs '{}': {}", name, wanted.name, wanted.help));
    }
    values.push_back(given != nullptr ? given->value : *wanted.fallback);
  }
  Action action(*spec, std::move(values), lock_of(*spec, arguments));
  if (spec->check != nullptr) spec->check(action);
  return action;
}

std::string describe(const Action& action, bool mask_digits) {
  std::string text(action.spec().name);
  for (std::size_t i = 0; i < action.values().size(); ++i) {
    const ArgumentSpec& spec = action.spec().arguments[i];
    if (std::holds_alternative<std::monostate>(action.values()[i])) continue;
    std::string value = value_text(spec, action.values()[i]);
    if (mask_digits && spec.secret) value = masked(value);
    text += fmt::format(" {}={}", spec.name, value);
  }
  if (!action.lock().empty()) text += fmt::format(" lock={}", action.lock());
  return text;
}

}  // namespace locktwin::sim
