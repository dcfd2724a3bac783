// What feeds the lock: pack, port, bus.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

const model::PowerSupply& supply(const Lock& lock) {
  return plant(lock).supply;
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"battery.contact", "", flag, "The pack can give current to the lock.",
   [](const Lock& l) { return as_number(supply(l).pack_in_contact()); }, {}},
  {"battery.protection", "", choice, "What the pack's protection board does.",
   [](const Lock& l) { return static_cast<double>(supply(l).pack().protection.is); },
   {"closed", "empty", "overloaded", "full"}},
  {"battery.cycles", "", number, "Equivalent full cycles that have aged the pack.",
   [](const Lock& l) { return supply(l).pack().cycles; }, {}},
  {"battery.charging", "", flag, "The pack is outside, on its charger.",
   [](const Lock& l) { return as_number(supply(l).charging()); }, {}},
  {"pack.place", "", choice, "Where the pack is; reversed: in the lock, the wrong way round.",
   [](const Lock& l) { return static_cast<double>(supply(l).place()); },
   {"outside", "inserted", "reversed"}},
  {"pack.soc_pct", "%", number, "State of charge of the pack, in the lock or out of it.",
   [](const Lock& l) { return supply(l).pack().state.soc * 100.0; }, {}},
  {"bus.voltage_v", "V", number, "At the electronics and the motor bridge.",
   [](const Lock& l) { return plant(l).bus_voltage_v(); }, {}},
  {"bus.feeder", "", choice, "What feeds the bus.",
   [](const Lock& l) { return static_cast<double>(plant(l).feed().feeder); },
   {"nothing", "battery", "port"}},
  {"electronics.current_ma", "mA", number, "Drawn from the bus beside the motor.",
   [](const Lock& l) { return plant(l).feed().system_a * 1e3; }, {}},
  {"port.source", "", choice, "What is plugged into the Type-C port.",
   [](const Lock& l) { return static_cast<double>(supply(l).port().source); },
   {"none", "power_bank", "wall_charger", "computer", "charger_20v", "reversed"}},
  {"port.voltage_v", "V", number, "At the Type-C port; 0 from a power bank that sleeps.",
   [](const Lock& l) { return model::port_voltage_v(supply(l).port()); }, {}},
  {"wifi.joined", "", flag, "The lock's radio is in the house's Wi-Fi.",
   [](const Lock& l) { return as_number(l.plant.radio.wifi().joined()); }, {}},
  {"wifi.signal_dbm", "dBm", number, "Strength of the house's Wi-Fi at the lock.",
   [](const Lock& l) { return l.plant.radio.wifi().signal_dbm(); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> energy_signals() {
  return kRows;
}

}  // namespace locktwin::sim
