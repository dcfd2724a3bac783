// What is wrong with phones.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

// Phones are counted in the order in which they came.
Phone* phone_number(Scene& scene, double value) {
  std::vector<Phone>& phones = scene.household.phones;
  const auto index = static_cast<std::size_t>(value) - 1;
  return index < phones.size() ? &phones[index] : nullptr;
}

bool is_missed(const Sight& sight) {
  for (const Phone& phone : sight.household.phones) {
    const bool tries = phone.link(sight.which).state() != BluetoothLink::State::idle;
    if (phone.hung() && tries) return true;
  }
  return false;
}

std::string_view has_no_phone(const Sight& sight, double value) {
  return value <= static_cast<double>(sight.household.phones.size())
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
       [](Scene& scene, double value) { phone_number(scene, value)->hang_bluetooth(true); },
       [](Scene& scene) {
         for (Phone& phone : scene.household.phones) phone.hang_bluetooth(false);
       },
       is_missed,
       has_no_phone},
  };
}
// clang-format on

}  // namespace locktwin::sim
