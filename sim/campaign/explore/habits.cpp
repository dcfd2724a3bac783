#include "sim/campaign/explore/habits.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// What people do often, and what is refused without a target.
constexpr std::pair<std::string_view, double> kOften[] = {
    {"type_keys", 8},      {"press_key", 3},       {"press_inside_button", 3},
    {"open_door", 4},      {"shut_door", 5},       {"slam_door", 2},
    {"press_handle", 2},   {"release_handle", 2},  {"insert_key", 2},
    {"open_key_cover", 2}, {"turn_key", 4},        {"phone_unlock", 3},
    {"phone_lock", 3},     {"interrupt_power", 2}, {"inject_fault", 4},
    {"clear_fault", 2},    {"spoil_link", 0},      {"attacker_flood", 0.2}};

// With a scenario of its own that shows how it breaks TWN-1 (TWN-7).
constexpr std::string_view kHazards[] = {"switch.bolt_out_stuck_made", "switch.door_stuck_made"};

const ActionSpec& action_called(std::string_view name) {
  const ActionSpec* spec = find_action(name);
  if (spec == nullptr) throw BadInput(unknown_word("action", name, action_names()));
  return *spec;
}

}  // namespace

Habits usual_habits() {
  Habits habits;
  for (const ActionSpec& spec : action_catalogue()) habits.weights[spec.name] = 1;
  for (const auto& [name, weight] : kOften) habits.weights.at(name) = weight;
  for (const FaultSpec& fault : fault_catalogue()) {
    if (std::ranges::find(kHazards, fault.name) == std::end(kHazards)) {
      habits.faults.push_back(&fault);
    }
  }
  return habits;
}

void set_weight(Habits& habits, std::string_view words) {
  constexpr double kMost = 1e6;
  const std::size_t equals = std::min(words.find('='), words.size());
  const ActionSpec& spec = action_called(words.substr(0, equals));
  const std::string_view number = words.substr(std::min(equals + 1, words.size()));
  double weight = -1;
  const auto [used, error] = std::from_chars(number.data(), number.data() + number.size(), weight);
  const bool whole = error == std::errc{} && used == number.data() + number.size();
  if (!whole || !(weight >= 0 && weight <= kMost)) {
    throw BadInput(fmt::format("'{}': write ACTION=WEIGHT, a number from 0 to {:g}", words, kMost));
  }
  const auto known = habits.weights.find(spec.name);
  if (known == habits.weights.end()) {
    throw BadInput(
        fmt::format("'{}': {} is none of the actions that a life may do", words, spec.name));
  }
  known->second = weight;
}

void keep_actions(Habits& habits, const std::vector<std::string>& names) {
  std::map<std::string_view, double> kept;
  for (const std::string& name : names) {
    const ActionSpec& spec = action_called(name);
    kept[spec.name] = std::max(1.0, habits.weights[spec.name]);
  }
  habits.weights = std::move(kept);
}

void keep_faults(Habits& habits, const std::vector<std::string>& names) {
  habits.faults.clear();
  if (names == std::vector<std::string>{"none"}) return;
  for (const std::string& name : names) {
    const FaultSpec* fault = find_fault(name);
    if (fault == nullptr) throw BadInput(unknown_word("fault", name, fault_names()));
    habits.faults.push_back(fault);
  }
}

}  // namespace locktwin::sim
