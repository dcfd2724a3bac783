#include "sim/world/faults.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/state_hash.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void Faults::put(const FaultSpec& fault, double value, Twin& twin) {
  const std::string_view reason = fault.refuses ? fault.refuses(twin, value) : "";
  if (!reason.empty()) {
    throw BadInput(fmt::format("{} refuses {:g}: {}", fault.name, value, reason), "value");
  }
  fault.put(twin, value);
  Entry* known = find(fault);
  if (known == nullptr) known = &entries_.emplace_back();
  *known = {&fault, false, value};
}

void Faults::cure(const FaultSpec& fault, Twin& twin) {
  fault.cure(twin);
  if (Entry* known = find(fault)) known->standing.reset();
}

Faults::Entry* Faults::find(const FaultSpec& fault) {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const Entry& entry) { return entry.fault == &fault; });
  return found == entries_.end() ? nullptr : &*found;
}

std::optional<double> Faults::standing(const FaultSpec& fault) const {
  for (const Entry& entry : entries_) {
    if (entry.fault == &fault) return entry.standing;
  }
  return {};
}

void Faults::observe(const Twin& twin) {
  for (Entry& entry : entries_) {
    entry.shown = entry.shown || entry.fault->shows(twin);
  }
}

std::vector<std::string_view> Faults::idle() const {
  std::vector<std::string_view> names;
  for (const Entry& entry : entries_) {
    if (!entry.shown) names.push_back(entry.fault->name);
  }
  return names;
}

void Faults::hash_into(model::StateHash& hash) const {
  for (const Entry& entry : entries_) {
    for (const char sign : entry.fault->name) hash.add(static_cast<std::uint64_t>(sign));
    hash.add(entry.shown);
    hash.add(entry.standing.has_value());
    hash.add(entry.standing.value_or(0));
  }
}

}  // namespace locktwin::sim
