// The settings of a lock as an app's page needs them.
#pragma once

#include <span>
#include <string_view>

namespace locktwin::sim {

struct SettingInfo {
  std::string_view name;  // as phone_set says it
  int lowest;
  int highest;
};

std::span<const SettingInfo> setting_infos();  // in the order of their numbers

}  // namespace locktwin::sim
