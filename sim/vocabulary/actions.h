// Catalogue of actions: everything that a driver (scenario, window, live API) can do.
// A new action is one row in its group (action_groups.h); parser, schema and window follow.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

struct Scene;

// monostate: an argument that was left out and has no value then.
using Value = std::variant<bool, double, std::string, std::monostate>;

enum class ArgumentType {
  number,     // double in [minimum, maximum], in `unit`
  whole,      // the same without a fraction: what is counted or numbered
  duration,   // double, seconds; scenarios write "500ms"
  choice,     // one of `choices`
  text,       // free text, checked by the action
  called,     // the name of a person, a phone, an accessory: 1 to 40 letters
  lock_name,  // of another lock; whether there is one the world knows
};

inline constexpr std::string_view kLockArgument = "lock";
inline constexpr std::ptrdiff_t kLongestName = 40;  // letters

struct ArgumentSpec {
  std::string_view name;
  ArgumentType type;
  std::string_view unit;
  double minimum;
  double maximum;
  std::optional<Value> fallback;  // used when the argument is left out; none = required
  std::vector<std::string_view> choices;
  std::string_view help;
  bool secret = false;  // may hold a PIN or a code: no trace shows its digits (GEN-2)
};

struct ActionSpec;

// An action with all its arguments checked; made by make_action() only.
class Action {
 public:
  Action(const ActionSpec& spec, std::vector<Value> values, std::string lock = {})
      : spec_(&spec), values_(std::move(values)), lock_(std::move(lock)) {}
  const ActionSpec& spec() const { return *spec_; }
  const std::vector<Value>& values() const { return values_; }  // in the order of spec().arguments
  const std::string& lock() const { return lock_; }             // by name; empty: the first one
  double number(std::string_view argument) const;
  bool given(std::string_view argument) const;
  const std::string& text(std::string_view argument) const;  // text or choice

 private:
  const Value& value(std::string_view argument) const;

  const ActionSpec* spec_;
  std::vector<Value> values_;
  std::string lock_;
};

// What an action is about: one lock, which it may name, or what all locks of the house share.
enum class ActionOf { lock, house };

struct ActionSpec {
  std::string_view name;
  std::string_view help;
  std::vector<ArgumentSpec> arguments;
  void (*apply)(Scene& scene, const Action& action);
  void (*check)(const Action& action) = nullptr;  // throws BadInput for what the types cannot say
  ActionOf of = ActionOf::lock;
};

struct NamedValue {
  std::string name;
  Value value;
};

std::span<const ActionSpec> action_catalogue();
const ActionSpec* find_action(std::string_view name);  // null when there is none
std::vector<std::string_view> action_names();

// Checks names, types, ranges and choices and fills in fallbacks. Throws BadInput whose field() is
// the offending argument, or empty when the action's name is wrong or an argument is missing. An
// action takes "lock", the name of the lock that it is about, unless it is about none; whether
// there is one of that name the world knows.
Action make_action(std::string_view name, std::span<const NamedValue> arguments = {});
inline Action make_action(std::string_view name, std::initializer_list<NamedValue> arguments) {
  return make_action(name, std::span(arguments.begin(), arguments.size()));
}

// "press_key key=5 hold=0.12s": for logs and traces. With `mask_digits` the digits of secret
// arguments are dots.
std::string describe(const Action& action, bool mask_digits);

}  // namespace locktwin::sim
