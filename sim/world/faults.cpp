#include "sim/world/faults.h"

#include <fmt/format.h>

#include "model/state_hash.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void Faults::put(const FaultSpec& fault, double value, Twin& twin) {
  const std::string_view reason = fault.refuses ? fault.refuses(twin, value) : "";
  if (!reason.empty()) {
    throw BadInput(fmt::format("{} refuses {:g}: {}", fault.name, value, reason), "value");
  }
  fault.put(twin, value);
  forget(fault);
  entries_.push_back({&fault, false, value});
}

void Faults::cure(const FaultSpec& fault, Twin& twin) {
  fault.cure(twin);
  forget(fault);
}

void Faults::forget(const FaultSpec& fault) {
  for (Entry& entry : entries_) {
    if (entry.fault == &fault) entry.standing.reset();
  }
}

std::optional<double> Faults::standing(const FaultSpec& fault) const {
  for (const Entry& entry : entries_) {
    if (entry.fault == &fault && entry.standing) return entry.standing;
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
