#include "sim/catalogue/signals.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

// What of the physics is no measure changes in steps alone: sim/lock/movement.h.
void mark_as_moving(std::string_view name, std::vector<SignalSpec>& all) {
  for (SignalSpec& spec : all) {
    if (spec.name == name) spec.moves = spec.type == SignalType::number;
  }
}

}  // namespace

std::span<const SignalSpec> signal_catalogue() {
  static const std::vector<SignalSpec> catalogue = [] {
    std::vector<SignalSpec> all;
    for (auto group : {plant_signals, energy_signals, mechanism_signals, board_signals,
                       recognition_signals, part_signals, phone_signals, core_signals}) {
      std::ranges::copy(group(), std::back_inserter(all));
    }
    for (auto group : {plant_signals, energy_signals, mechanism_signals, part_signals}) {
      for (const SignalSpec& of_physics : group()) mark_as_moving(of_physics.name, all);
    }
    return all;
  }();
  return catalogue;
}

const SignalSpec* find_signal(std::string_view name) {
  const auto catalogue = signal_catalogue();
  const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                  [&](const SignalSpec& spec) { return spec.name == name; });
  return found == catalogue.end() ? nullptr : &*found;
}

std::vector<std::string_view> signal_names() {
  std::vector<std::string_view> names;
  for (const SignalSpec& spec : signal_catalogue()) names.push_back(spec.name);
  return names;
}

double SignalSpec::read(const World& world, std::size_t lock) const {
  return of_lock != nullptr ? of_lock(world.lock(lock)) : of_world(world);
}

std::string format_signal(const SignalSpec& signal, double value) {
  switch (signal.type) {
    case SignalType::flag:
      return value != 0.0 ? "true" : "false";
    case SignalType::choice:
      return std::string(signal.choices.at(static_cast<std::size_t>(value)));
    case SignalType::number:
      break;
  }
  const std::string text = fmt::format("{:.6g}", value);
  return signal.unit.empty() ? text : fmt::format("{} {}", text, signal.unit);
}

}  // namespace locktwin::sim
