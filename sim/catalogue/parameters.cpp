#include "sim/catalogue/parameters.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Plant = model::PlantParameters;

// The shortest electrical time constant for the drive train's longest sub-step of 0.2 ms: the
// method diverges when a step is 2.8 of them; this is a margin of two.
constexpr double kShortestTimeConstantS = 0.15e-3;

// Getter and setter of one field; `per_unit` is one unit of the row in SI.
#define LT_FIELD(field, per_unit)                              \
  [](const Plant& p) -> double { return p.field / per_unit; }, \
      [](Plant& p, double value) { p.field = value * (per_unit); }

// clang-format off
const std::vector<ParameterSpec> kRows = {
  {"cell.capacity_ah", "Ah", 0.5, 20, "Capacity of one cell when new.",
    LT_FIELD(pack.cell.capacity_ah, 1.0)},
  {"cell.r0_mohm", "mohm", 1, 500, "Series resistance of a cell.",
    LT_FIELD(pack.cell.r0_ohm, 1e-3)},
  {"cell.r1_mohm", "mohm", 0.1, 500, "Resistance of the fast RC pair.",
    LT_FIELD(pack.cell.r1_ohm, 1e-3)},
  {"cell.c1_f", "F", 1, 1e5, "Capacitance of the fast RC pair.", LT_FIELD(pack.cell.c1_f, 1.0)},
  {"cell.r2_mohm", "mohm", 0.1, 500, "Resistance of the slow RC pair.",
    LT_FIELD(pack.cell.r2_ohm, 1e-3)},
  {"cell.c2_f", "F", 10, 1e6, "Capacitance of the slow RC pair.", LT_FIELD(pack.cell.c2_f, 1.0)},
  {"pack.wiring_mohm", "mohm", 0, 1000, "Protection board, contacts and leads.",
    LT_FIELD(pack.wiring_ohm, 1e-3)},
  {"electronics.always_on_ua", "uA", 0, 1000, "Clock, touch controller, supervisor.",
    LT_FIELD(electronics.always_on_a, 1e-6)},
  {"electronics.wifi_ma", "mA", 0, 100, "Wi-Fi while asleep, good signal.",
    LT_FIELD(electronics.wifi_a, 1e-3)},
  {"electronics.awake_ma", "mA", 0, 1000, "Processor, keypad light and voice.",
    LT_FIELD(electronics.awake_a, 1e-3)},
  {"electronics.recognition_ma", "mA", 0, 1000, "Recognition modules with their light.",
    LT_FIELD(electronics.recognition_a, 1e-3)},
  {"electronics.video_ma", "mA", 0, 1000, "Camera, encoder and Wi-Fi while someone looks.",
    LT_FIELD(electronics.video_a, 1e-3)},
  {"electronics.siren_ma", "mA", 0, 1000, "Siren.", LT_FIELD(electronics.siren_a, 1e-3)},
  {"motor.winding_ohm", "ohm", 0.2, 50, "Resistance of the winding at 25 degC.",
    LT_FIELD(drive.motor.winding_ohm, 1.0)},
  {"motor.inductance_mh", "mH", 0.05, 50, "Inductance of the winding.",
    LT_FIELD(drive.motor.winding_h, 1e-3)},
  {"motor.torque_mnm_per_a", "mN m/A", 0.5, 50, "Torque constant, and back-EMF in mV s.",
    LT_FIELD(drive.motor.torque_nm_per_a, 1e-3)},
  {"motor.inertia_g_cm2", "g cm2", 0.05, 100, "Inertia of the rotor.",
    LT_FIELD(drive.motor.rotor_inertia_kg_m2, 1e-7)},
  {"motor.coulomb_mnm", "mN m", 0, 5, "Coulomb friction of motor and gear.",
    LT_FIELD(drive.motor.coulomb_nm, 1e-3)},
  {"motor.bridge_ohm", "ohm", 0.01, 5, "Both conducting switches of the bridge.",
    LT_FIELD(drive.motor.bridge_ohm, 1.0)},
  {"motor.winding_heat_j_per_k", "J/K", 0.2, 50, "Heat capacity of the winding.",
    LT_FIELD(motor_heat.winding_j_per_k, 1.0)},
  {"motor.housing_heat_j_per_k", "J/K", 2, 500, "Heat capacity of magnet and housing.",
    LT_FIELD(motor_heat.housing_j_per_k, 1.0)},
  {"motor.winding_to_housing_k_per_w", "K/W", 1, 100, "Thermal resistance inside the motor.",
    LT_FIELD(motor_heat.winding_to_housing_k_per_w, 1.0)},
  {"motor.housing_to_air_k_per_w", "K/W", 1, 200, "Thermal resistance of the motor to the lock.",
    LT_FIELD(motor_heat.housing_to_air_k_per_w, 1.0)},
  {"gear.travel_um_per_rad", "um/rad", 5, 200, "Travel of the bolt per radian of the motor.",
    LT_FIELD(drive.load.travel_m_per_rad, 1e-6)},
  {"gear.efficiency", "", 0.1, 1, "Of gear and screw.", LT_FIELD(drive.load.efficiency, 1.0)},
  {"bolt.mass_g", "g", 20, 1000, "Dead bolt and what moves with it.",
    LT_FIELD(drive.load.bolt_mass_kg, 1e-3)},
  {"bolt.friction_n", "N", 0.5, 80, "Friction of the free bolt.",
    LT_FIELD(drive.load.friction_n, 1.0)},
  {"bolt.viscous_n_s_per_m", "N s/m", 0, 500, "Grease on the bolt.",
    LT_FIELD(drive.load.viscous_n_s_per_m, 1.0)},
  {"bolt.guide_friction", "", 0.02, 0.8, "Coefficient of friction of bolt in guide and on strike.",
    LT_FIELD(door.bolt.friction, 1.0)},
  {"bolt.strike_clearance_mm", "mm", 0.2, 4, "To the pocket's wall on each side.",
    LT_FIELD(door.bolt.strike_clearance_m, 1e-3)},
  {"bolt.strength_n", "N", 100, 50000, "Across, where bolt or strike gives way.",
    LT_FIELD(door.bolt.strength_n, 1.0)},
  {"latch.preload_n", "N", 0.5, 60, "Spring force of the latch when out.",
    LT_FIELD(door.latch.preload_n, 1.0)},
  {"latch.spring_n_per_mm", "N/mm", 0, 5, "And so much more per millimetre pushed in.",
    LT_FIELD(door.latch.spring_n_per_m, 1e3)},
  {"latch.strength_n", "N", 100, 50000, "At the lock edge, where it shears.",
    LT_FIELD(door.latch.strength_n, 1.0)},
  {"gasket.force_n", "N", 0, 300, "At the lock edge of the shut door.",
    LT_FIELD(door.frame.gasket_force_n, 1.0)},
  {"hinge.coulomb_nm", "N m", 0, 20, "Friction of the hinges.",
    LT_FIELD(door.leaf.hinge_coulomb_nm, 1.0)},
  {"hinge.viscous_nm_s", "N m s", 0, 20, "Viscous friction of the hinges.",
    LT_FIELD(door.leaf.hinge_viscous_nm_s, 1.0)},
  {"face_module.false_accept_ppm", "ppm", 1e-4, 1e5, "Strangers taken for one template.",
    LT_FIELD(sensors.face.false_accept_rate, 1e-6)},
  {"face_module.noise", "", 0.05, 2, "Of a good capture; 0.90314 rejects 1 %.",
    LT_FIELD(sensors.face.noise, 1.0)},
  {"palm_module.false_accept_ppm", "ppm", 1e-4, 1e5, "Strangers taken for one template.",
    LT_FIELD(sensors.palm.false_accept_rate, 1e-6)},
  {"palm_module.noise", "", 0.05, 2, "Of a good capture; 0.76558 rejects 0.5 %.",
    LT_FIELD(sensors.palm.noise, 1.0)},
  {"finger_module.false_accept_ppm", "ppm", 1e-4, 1e5, "Strangers taken for one template.",
    LT_FIELD(sensors.finger.false_accept_rate, 1e-6)},
  {"finger_module.noise", "", 0.05, 2, "Of a good capture; 0.95328 rejects 1 %.",
    LT_FIELD(sensors.finger.noise, 1.0)},
  {"key.force_n", "N", 20, 1000, "Of a hand, along the bolt.", LT_FIELD(cylinder.force_n, 1.0)},
};
// clang-format on

#undef LT_FIELD

}  // namespace

std::span<const ParameterSpec> parameter_catalogue() {
  return kRows;
}

const ParameterSpec* find_parameter(std::string_view name) {
  const auto found = std::find_if(kRows.begin(), kRows.end(),
                                  [&](const ParameterSpec& row) { return row.name == name; });
  return found == kRows.end() ? nullptr : &*found;
}

std::vector<std::string_view> parameter_names() {
  std::vector<std::string_view> names;
  for (const ParameterSpec& row : kRows) names.push_back(row.name);
  return names;
}

void set_parameter(model::PlantParameters& plant, const ParameterValue& parameter) {
  const ParameterSpec* spec = find_parameter(parameter.name);
  if (spec == nullptr) {
    throw BadInput(unknown_word("parameter", parameter.name, parameter_names()), parameter.name);
  }
  if (!(parameter.value >= spec->minimum && parameter.value <= spec->maximum)) {
    throw BadInput(
        fmt::format("{}: {:g} {} is out of range; allowed are {:g} to {:g} {}", spec->name,
                    parameter.value, spec->unit, spec->minimum, spec->maximum, spec->unit),
        parameter.name);
  }
  spec->set(plant, parameter.value);
}

void check_together(const model::PlantParameters& plant) {
  const model::MotorParameters& motor = plant.drive.motor;
  const double time_constant_s = motor.winding_h / (motor.winding_ohm + motor.bridge_ohm);
  if (time_constant_s >= kShortestTimeConstantS) return;
  throw BadInput(fmt::format("motor.inductance_mh: {:g} mH over {:g} ohm of winding and bridge is "
                             "{:.3f} ms; the model carries {:g} ms and more",
                             motor.winding_h * 1e3, motor.winding_ohm + motor.bridge_ohm,
                             time_constant_s * 1e3, kShortestTimeConstantS * 1e3),
                 "motor.inductance_mh");
}

}  // namespace locktwin::sim
