// What feeds the lock: pack, port, bus.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

const model::PowerSupply& supply(const World& world) {
  return plant(world).supply();
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"battery.contact", "", flag, "The pack can give current to the lock.",
   [](const World& w) { return as_number(supply(w).pack_in_contact()); }, {}},
  {"battery.protection", "", choice, "What the pack's protection board does.",
   [](const World& w) { return static_cast<double>(supply(w).pack().protection.is); },
   {"closed", "empty", "overloaded", "full"}},
  {"battery.cycles", "", number, "Equivalent full cycles that have aged the pack.",
   [](const World& w) { return supply(w).pack().cycles; }, {}},
  {"battery.charging", "", flag, "The pack is outside, on its charger.",
   [](const World& w) { return as_number(supply(w).charging()); }, {}},
  {"pack.place", "", choice, "Where the pack is; reversed: in the lock, the wrong way round.",
   [](const World& w) { return static_cast<double>(supply(w).place()); },
   {"outside", "inserted", "reversed"}},
  {"pack.soc_pct", "%", number, "State of charge of the pack, in the lock or out of it.",
   [](const World& w) { return supply(w).pack().state.soc * 100.0; }, {}},
  {"bus.voltage_v", "V", number, "At the electronics and the motor bridge.",
   [](const World& w) { return plant(w).bus_voltage_v(); }, {}},
  {"bus.feeder", "", choice, "What feeds the bus.",
   [](const World& w) { return static_cast<double>(plant(w).feed().feeder); },
   {"nothing", "battery", "port"}},
  {"electronics.current_ma", "mA", number, "Drawn from the bus beside the motor.",
   [](const World& w) { return plant(w).feed().system_a * 1e3; }, {}},
  {"port.source", "", choice, "What is plugged into the Type-C port.",
   [](const World& w) { return static_cast<double>(supply(w).port().source); },
   {"none", "power_bank", "wall_charger", "computer", "charger_20v", "reversed"}},
  {"port.voltage_v", "V", number, "At the Type-C port; 0 from a power bank that sleeps.",
   [](const World& w) { return model::port_voltage_v(supply(w).port()); }, {}},
  {"wifi.joined", "", flag, "The lock's radio is in the house's Wi-Fi.",
   [](const World& w) { return as_number(w.twin().board.radio().wifi().joined()); }, {}},
  {"wifi.signal_dbm", "dBm", number, "Strength of the house's Wi-Fi at the lock.",
   [](const World& w) { return w.twin().board.radio().wifi().signal_dbm(); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> energy_signals() {
  return kRows;
}

}  // namespace locktwin::sim
