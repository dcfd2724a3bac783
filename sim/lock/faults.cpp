#include "sim/lock/faults.h"

namespace locktwin::sim {

void Faults::put(std::string_view fault, double value) {
  const auto known = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.fault == fault; });
  Entry& entry = known == entries_.end() ? entries_.emplace_back() : *known;
  entry = {std::string(fault), false, value};
}

void Faults::cure(std::string_view fault) {
  for (Entry& entry : entries_) {
    if (entry.fault == fault) entry.standing.reset();
  }
}

std::optional<double> Faults::standing(std::string_view fault) const {
  for (const Entry& entry : entries_) {
    if (entry.fault == fault) return entry.standing;
  }
  return {};
}

bool Faults::any_standing() const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [](const Entry& entry) { return entry.standing.has_value(); });
}

bool Faults::some_have_not_shown() const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [](const Entry& entry) { return !entry.shown; });
}

std::vector<std::string> Faults::idle() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) {
    if (!entry.shown) names.push_back(entry.fault);
  }
  return names;
}

}  // namespace locktwin::sim
