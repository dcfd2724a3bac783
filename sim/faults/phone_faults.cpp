// What is wrong with phones.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

// Phones are counted in the order in which they came.
Phone* phone_number(Twin& twin, double value) {
  const auto& phones = twin.phones.all();
  const auto index = static_cast<std::size_t>(value) - 1;
  return index < phones.size() ? phones[index].get() : nullptr;
}

bool is_missed(const Twin& twin) {
  for (const auto& phone : twin.phones.all()) {
    if (phone->hung() && phone->link.state() != BluetoothLink::State::idle) return true;
  }
  return false;
}

std::string_view has_no_phone(const Twin& twin, double value) {
  return value <= static_cast<double>(twin.phones.all().size())
             ? ""
             : "there are fewer phones than that";
}

}  // namespace

// clang-format off
std::vector<FaultSpec> phone_faults() {
  return {
      {"phone.bluetooth_hung",
       "The Bluetooth of a phone hangs until the phone is restarted (FLT-5); the value says which "
       "phone, in the order in which they came.",
       1.0, 20.0,
       [](Twin& twin, double value) { phone_number(twin, value)->hang_bluetooth(true); },
       [](Twin& twin) { for (const auto& phone : twin.phones.all()) phone->hang_bluetooth(false); },
       is_missed,
       has_no_phone},
  };
}
// clang-format on

}  // namespace locktwin::sim
