// The catalogue of faults as a window needs it: names, ranges, help – and no way to put one on.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace locktwin::sim {

struct FaultInfo {
  std::string_view name;  // part and kind, "door.warp_mm"
  std::string_view help;
  double minimum;
  double maximum;
};

std::span<const FaultInfo> fault_infos();  // in the order of the catalogue
std::optional<std::size_t> fault_index(std::string_view name);

}  // namespace locktwin::sim
