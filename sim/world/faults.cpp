#include "sim/world/faults.h"

#include <algorithm>

#include "model/state_hash.h"
#include "sim/world/twin.h"

namespace locktwin::sim {

namespace {

// Above this it is more than the contact noise of a straight door.
constexpr double kShowingLoadN = 2.0;

// The strike pinches the bolt, or the bolt meets its plate head on.
bool strike_resists(const Twin& twin) {
  return twin.plant.bolt_side_load_n() > kShowingLoadN ||
         twin.plant.bolt_axial_load_n() > kShowingLoadN;
}

// clang-format off
const std::vector<FaultSpec>& table() {
  static const std::vector<FaultSpec> faults = {
      {"door.warp_mm",
       "The lock edge stands this far off the strike at the height of the dead bolt (FLT-1).",
       0.0, 15.0,
       [](Twin& twin, double value) { twin.plant.set_warp_m(value * 1e-3); },
       [](Twin& twin) { twin.plant.set_warp_m(0.0); },
       strike_resists},
  };
  return faults;
}
// clang-format on

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
  fault.put(twin, value);
  entries_.push_back({&fault, false});
}

void Faults::cure(const FaultSpec& fault, Twin& twin) {
  fault.cure(twin);
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
