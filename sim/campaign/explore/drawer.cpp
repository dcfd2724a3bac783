#include "sim/campaign/explore/drawer.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view kStranger = "Eve";
constexpr std::string_view kStrangersPin = "264019";

// What people do for an hour without a pause keeps the door's physics awake for an hour: long spans
// are pauses.
constexpr Duration kLongestDeed = 60s;

constexpr std::array<Duration, 14> kSpans = {10ms, 50ms, 120ms, 200ms, 500ms, 1s,   2s,
                                             3s,   5s,   10s,   30s,   60s,   300s, 3600s};

bool is(std::string_view name, std::string_view other) {
  return name == other;
}

}  // namespace

Cast cast_of(const Setup& setup) {
  Cast cast;
  const auto once = [](std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const SetupLock& lock : setup.locks) {
    cast.locks.push_back(lock.name);
    for (const SetupUser& user : lock.users) {
      once(cast.people, user.name);
      if (user.phone) once(cast.phones, user.name);
      once(cast.pins, user.pin);
      once(cast.pins, user.duress_pin);
    }
  }
  once(cast.people, std::string(kStranger));
  once(cast.phones, std::string(kStranger));
  once(cast.pins, std::string(kStrangersPin));
  return cast;
}

Drawer::Drawer(const Habits& habits, const Cast& cast, const RandomStream& chance)
    : cast_(cast), chance_(chance) {
  const std::size_t rare = std::array<std::size_t, 3>{2, 4, 12}.at(below(3));
  if (one_in(2)) {
    std::ranges::copy_if(habits.faults, std::back_inserter(faults_),
                         [&](const FaultSpec*) { return one_in(rare); });
  }
  double up_to = 0;
  const auto take = [&](bool all) {
    for (const ActionSpec& spec : action_catalogue()) {
      const auto weight = habits.weights.find(spec.name);
      const bool of_faults = is(spec.name, "inject_fault") || is(spec.name, "clear_fault");
      if (weight == habits.weights.end() || weight->second <= 0) continue;
      if (of_faults ? faults_.empty() : !all && one_in(2)) continue;
      actions_.emplace_back(&spec, up_to += weight->second);
    }
  };
  take(false);
  if (actions_.empty()) take(true);
  if (actions_.empty()) throw BadInput("there is no action left that a life could do");
}

const ActionSpec& Drawer::next_action() {
  const double at = chance_.next_fraction() * actions_.back().second;
  const auto found =
      std::ranges::find_if(actions_, [&](const auto& one) { return at <= one.second; });
  return *(found == actions_.end() ? actions_.back() : *found).first;
}

LifeStep Drawer::draw() {
  constexpr int kMostTries = 100;
  for (int i = 0; i < kMostTries; ++i) {
    std::optional<Action> action = draw_action(next_action());
    if (action) return {std::move(*action), one_in(4), draw_pause()};
  }
  throw BadInput("no action that a life may do can be drawn: allow more of them");
}

// None: what was drawn does not go together.
std::optional<Action> Drawer::draw_action(const ActionSpec& spec) {
  std::vector<NamedValue> arguments;
  if (is(spec.name, "inject_fault")) {
    const FaultSpec& fault = *faults_[below(faults_.size())];
    const ArgumentSpec any{"value", ArgumentType::number, "", 0, 0, std::nullopt, {}, ""};
    arguments = {{"fault", std::string(fault.name)},
                 {"value", draw_number(any, fault.minimum, fault.maximum)}};
  } else if (is(spec.name, "clear_fault")) {
    arguments = {{"fault", std::string(faults_[below(faults_.size())]->name)}};
  } else {
    for (const ArgumentSpec& argument : spec.arguments) {
      std::optional<Value> value = draw_value(spec, argument);
      if (value) arguments.push_back({std::string(argument.name), std::move(*value)});
    }
  }
  if (spec.of == ActionOf::lock && cast_.locks.size() > 1) {
    const std::size_t which = below(cast_.locks.size());
    if (which > 0) arguments.push_back({std::string(kLockArgument), cast_.locks[which]});
  }
  try {
    return make_action(spec.name, arguments);
  } catch (const BadInput&) {
    return std::nullopt;
  }
}

// None: it is left out.
std::optional<Value> Drawer::draw_value(const ActionSpec& spec, const ArgumentSpec& argument) {
  if (argument.fallback && argument.type != ArgumentType::choice && !one_in(3)) return std::nullopt;
  switch (argument.type) {
    case ArgumentType::number:
    case ArgumentType::whole:
      return draw_number(argument, argument.minimum, argument.maximum);
    case ArgumentType::duration:
      return draw_duration(argument);
    case ArgumentType::choice:
      if (argument.fallback && one_in(2)) return std::nullopt;
      return std::string(argument.choices[below(argument.choices.size())]);
    case ArgumentType::text:
      if (!is(argument.name, "keys")) return std::nullopt;
      return draw_text(spec);
    case ArgumentType::called:
      return draw_name(argument.name);
    case ArgumentType::lock_name:
      return cast_.locks[below(cast_.locks.size())];
  }
  return std::nullopt;
}

// An end of the range, or a number of few digits within it.
double Drawer::draw_number(const ArgumentSpec& argument, double low, double high) {
  constexpr double kWide = 1e5;
  constexpr int kParts = 20;
  const std::size_t which = below(8);
  if (which == 0 || low == high) return low;
  if (which == 1) return high;
  if (high - low > kWide) {  // a thousand is as likely as a million
    double value = one_in(2) ? 1 : 2;
    for (std::size_t i = below(7); i > 0; --i) value *= 10;
    return std::clamp(one_in(3) ? -value : value, low, high);
  }
  const double value = low + (high - low) * static_cast<double>(below(kParts + 1)) / kParts;
  const bool whole = argument.type == ArgumentType::whole || high - low >= kParts;
  return std::clamp(whole ? std::round(value) : std::round(value * 1000) / 1000, low, high);
}

double Drawer::draw_duration(const ArgumentSpec& argument) {
  const std::size_t which = std::min(below(kSpans.size()), below(kSpans.size()));
  const Duration span = std::min(kSpans[which], kLongestDeed);
  return std::clamp(to_seconds(span), argument.minimum, argument.maximum);
}

// Digits that somebody types: a PIN, one among others, or any.
std::string Drawer::draw_text(const ActionSpec& spec) {
  std::string digits;
  for (std::size_t i = 1 + below(8); i > 0; --i) digits += static_cast<char>('0' + below(10));
  const std::string& pin = cast_.pins[below(cast_.pins.size())];
  if (!is(spec.name, "type_keys")) return one_in(4) ? pin : digits + "8640";
  switch (below(8)) {
    case 0:
      return digits + "✓";
    case 1:
      return digits.substr(0, 2) + pin + digits + "✓";
    case 2:
      return one_in(2) ? "✓" : "🏡";
    case 3:
      return one_in(2) ? "🔔" : pin;
    case 4:
    case 5:
      return pin + "✓";
    default:
      return "↶" + pin + "✓";  // the first touch only wakes (KEY-2)
  }
}

std::string Drawer::draw_name(std::string_view argument) {
  if (is(argument, "accessory")) return one_in(2) ? "Fob" : "Magnet";
  const bool of_phone = is(argument, "phone") || is(argument, "other");
  const std::vector<std::string>& names = of_phone ? cast_.phones : cast_.people;
  return names[one_in(4) ? below(names.size()) : below(std::max<std::size_t>(1, names.size() - 1))];
}

Duration Drawer::draw_pause() {
  switch (below(10)) {
    case 0:
    case 1:
    case 2:
      return Duration{0};
    case 3:
    case 4:
    case 5:
    case 6:
      return std::chrono::milliseconds(1 + static_cast<int>(below(3000)));
    case 7:
    case 8:
      return std::chrono::seconds(1 + static_cast<int>(below(30)));
    default:
      return kSpans[below(kSpans.size())];
  }
}

}  // namespace locktwin::sim
