#include "sim/world/faults.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "model/state_hash.h"
#include "sim/catalogue/bad_input.h"
#include "sim/world/fault_groups.h"

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
  for (const Entry& entry : entries_) hash.add(entry.shown);
}

}  // namespace locktwin::sim
