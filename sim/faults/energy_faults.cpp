// What is wrong with the electronics as a load.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

bool leaks(const Twin& twin) {
  const model::PowerSupply& supply = twin.plant.supply();
  return supply.leakage_a() > 0 && supply.feed(0).feeder != model::Feeder::nothing;
}

bool gives_nothing(const Twin& twin) {
  const model::PowerSupply& supply = twin.plant.supply();
  return supply.contact_open() && twin.plant.pack_inserted() && twin.plant.battery_voltage_v() == 0;
}

}  // namespace

// clang-format off
std::vector<FaultSpec> energy_faults() {
  return {
      {"electronics.leakage_ma",
       "Moisture across the bus draws this much, whatever sleeps; above 6 A the pack cuts off.",
       0.01, 10000.0,
       [](Twin& twin, double value) { twin.plant.set_leakage_a(value * 1e-3); },
       [](Twin& twin) { twin.plant.set_leakage_a(0.0); },
       leaks},
      {"battery.contact_open",
       "The springs of the bay no longer touch the pack; 1 = they do not (FLT-9).",
       1.0, 1.0,
       [](Twin& twin, double) { twin.plant.set_contact_open(true); },
       [](Twin& twin) { twin.plant.set_contact_open(false); },
       gives_nothing},
  };
}
// clang-format on

}  // namespace locktwin::sim
