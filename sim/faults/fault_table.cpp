#include <algorithm>
#include <iterator>

#include "sim/faults/fault_groups.h"

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

}  // namespace locktwin::sim
