// The truth: where things are and what flows.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr double kDegreesPerRadian = 57.29577951308232;

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"bolt.position_mm", "mm", number, "Dead bolt, 0 withdrawn, 22 fully thrown.",
   [](const Lock& l) { return plant(l).body.bolt_m() * 1e3; }, {}},
  {"bolt.side_load_n", "N", number, "Contact force between dead bolt and strike, across the bolt.",
   [](const Lock& l) { return plant(l).door.bolt_side_load_n(); }, {}},
  {"bolt.axial_load_n", "N", number, "Contact force of the strike against the bolt's throw.",
   [](const Lock& l) { return plant(l).door.bolt_axial_load_n(); }, {}},
  {"latch.extension_mm", "mm", number, "Sprung latch, 12 fully out.",
   [](const Lock& l) { return plant(l).door.latch_m() * 1e3; }, {}},
  {"latch.engaged", "", flag, "The latch stands in its pocket and holds the door.",
   [](const Lock& l) { return as_number(plant(l).door.latch_engaged()); }, {}},
  {"door.angle_deg", "deg", number, "Opening angle of the leaf, 0 shut.",
   [](const Lock& l) { return plant(l).door.angle_rad() * kDegreesPerRadian; }, {}},
  {"door.shut", "", flag, "The leaf stands where the dead bolt can enter the strike.",
   [](const Lock& l) { return as_number(door_is_shut(l)); }, {}},
  {"door.speed_deg_s", "deg/s", number, "Angular speed of the leaf, positive opens.",
   [](const Lock& l) { return plant(l).door.speed_rad_s() * kDegreesPerRadian; }, {}},
  {"door.warp_mm", "mm", number, "How far the lock edge stands off at the dead bolt.",
   [](const Lock& l) { return plant(l).door.faults().warp_m * 1e3; }, {}},
  {"handle.inside_turn", "", number, "Inside handle, 0 at rest, 1 fully turned.",
   [](const Lock& l) { return plant(l).body.handle_turn(model::Side::inside); }, {}},
  {"handle.outside_turn", "", number, "Outside handle, 0 at rest, 1 fully turned.",
   [](const Lock& l) { return plant(l).body.handle_turn(model::Side::outside); }, {}},
  {"clutch.engaged", "", flag, "The outside handle works latch and dead bolt.",
   [](const Lock& l) { return as_number(plant(l).body.clutch_engaged()); }, {}},
  {"motor.current_a", "A", number, "Current of the motor winding, in the direction of the drive.",
   [](const Lock& l) { return plant(l).body.motor_current_a(); }, {}},
  {"motor.speed_rad_s", "rad/s", number, "Speed of the motor shaft, positive throws the bolt.",
   [](const Lock& l) { return plant(l).body.motor_speed_rad_s(); }, {}},
  {"battery.voltage_v", "V", number, "At the terminals of the pack; 0 without a pack.",
   [](const Lock& l) { return plant(l).battery_voltage_v(); }, {}},
  {"battery.current_a", "A", number, "Drawn from the pack.",
   [](const Lock& l) { return plant(l).battery_current_a(); }, {}},
  {"battery.soc_pct", "%", number, "State of charge of the pack.",
   [](const Lock& l) { return plant(l).supply.soc() * 100.0; }, {}},
  {"battery.temperature_c", "degC", number, "Temperature of the pack.",
   [](const Lock& l) { return plant(l).supply.temperature_c(); }, {}},
  {"battery.inserted", "", flag, "A pack is in the lock, whichever way round.",
   [](const Lock& l) { return as_number(plant(l).supply.inserted()); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> plant_signals() {
  return kRows;
}

}  // namespace locktwin::sim
