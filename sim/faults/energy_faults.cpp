// What is wrong with the electronics as a load.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

bool leaks(const Sight& sight) {
  const model::PowerSupply& supply = sight.lock.plant.supply;
  return supply.leakage_a() > 0 && supply.feed(0).feeder != model::Feeder::nothing;
}

bool gives_nothing(const Sight& sight) {
  const model::PowerSupply& supply = sight.lock.plant.supply;
  return supply.contact_open() && sight.lock.plant.supply.inserted() &&
         sight.lock.plant.battery_voltage_v() == 0;
}

}  // namespace

// clang-format off
std::vector<FaultSpec> energy_faults() {
  return {
      {"electronics.leakage_ma",
       "Moisture across the bus draws this much, whatever sleeps; above 6 A the pack cuts off.",
       0.01, 10000.0,
       [](Scene& scene, double value) { scene.lock.plant.supply.set_leakage_a(value * 1e-3); },
       [](Scene& scene) { scene.lock.plant.supply.set_leakage_a(0.0); },
       leaks},
      {"battery.contact_open",
       "The springs of the bay no longer touch the pack; 1 = they do not (FLT-9).",
       1.0, 1.0,
       [](Scene& scene, double) { scene.lock.plant.supply.set_contact_open(true); },
       [](Scene& scene) { scene.lock.plant.supply.set_contact_open(false); },
       gives_nothing},
  };
}
// clang-format on

}  // namespace locktwin::sim
