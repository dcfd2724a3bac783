#include "sim/world/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/state_hash.h"
#include "sim/faults/fault_groups.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

const std::vector<FaultSpec>& table() {
  static const std::vector<FaultSpec> faults = [] {
    std::vector<FaultSpec> all;
    for (auto group : {door_faults, mechanism_faults, motor_faults, switch_faults, energy_faults,
                       recognition_faults, chip_faults, panel_faults, phone_faults}) {
      std::ranges::copy(group(), std::back_inserter(all));
    }
    return all;
  }();
  return faults;
}

}  // namespace

std::span<const FaultSpec> fault_catalogue() {
  return table();
}

const FaultSpec* find_fault(std::string_view name) {
  const auto found = std::find_if(table().begin(), table().end(),
                                  [&](const FaultSpec& spec) { return spec.name == name; });
  return found == table().end() ? nullptr : &*found;
}

std::vector<std::string_view> fault_names() {
  std::vector<std::string_view> names;
  for (const FaultSpec& spec : table()) names.push_back(spec.name);
  return names;
}

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
  for (const Entry& entry : entries_) hash.add(entry.shown);
}

}  // namespace locktwin::sim
