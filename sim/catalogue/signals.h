// Catalogue of signals: everything that an observer can read at any moment.
// A new signal is one row in its group (signal_groups.h).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

struct Lock;
class World;

enum class SignalType {
  number,  // in `unit`
  flag,    // 0 or 1
  choice,  // index into `choices`
};

struct SignalSpec {
  std::string_view name;
  std::string_view unit;  // empty for flags and choices
  SignalType type;
  std::string_view help;
  double (*of_lock)(const Lock& lock);  // null: the signal is of no lock, but of all together
  std::vector<std::string_view> choices;
  double (*of_world)(const World& world) = nullptr;
  bool runs = false;  // on by 1 each second, also where nothing happens
  // A measure of what moves, heats or feeds: it changes between the steps of the world too.
  bool moves = false;

  // Of one of the world's locks, by its number; a signal of all together is the same for each.
  double read(const World& world, std::size_t lock = 0) const;
};

std::span<const SignalSpec> signal_catalogue();
const SignalSpec* find_signal(std::string_view name);  // null when there is none
std::vector<std::string_view> signal_names();

// "21.88 mm", "true", "locked".
std::string format_signal(const SignalSpec& signal, double value);

}  // namespace locktwin::sim
