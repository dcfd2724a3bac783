// What is wrong with the motor.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::BodyFaults;

bool draws_current(const Sight& sight) {
  constexpr double kDrawnA = 0.05;
  return is_driven(sight) && std::abs(sight.lock.plant.body.motor_current_a()) > kDrawnA;
}

bool draws_nothing(const Sight& sight) {
  return is_driven(sight) && sight.lock.plant.body.motor_current_a() == 0;
}

bool stands_under_current(const Sight& sight) {
  constexpr double kStandsRadS = 1.0;
  return draws_current(sight) && std::abs(sight.lock.plant.body.motor_speed_rad_s()) < kStandsRadS;
}

template <bool BodyFaults::*field, bool value>
void set(Scene& scene) {
  change_faults(scene.lock.plant.body, [](BodyFaults& faults) { faults.*field = value; });
}

template <bool BodyFaults::*field>
void put(Scene& scene, double) {
  set<field, true>(scene);
}

void wear(Scene& scene, double value_pct) {
  change_faults(scene.lock.plant.body, [&](BodyFaults& faults) { faults.wear = value_pct / 100; });
}

}  // namespace

bool is_driven(const Sight& sight) {
  return sight.lock.board.powered() && sight.lock.board.outputs().motor != core::MotorDrive::brake;
}

// clang-format off
std::vector<FaultSpec> motor_faults() {
  using F = BodyFaults;
  return {
      {"motor.wear_pct",
       "Share of its torque constant that the motor has lost; its resistance rises by twice that.",
       1.0, 90.0, wear, [](Scene& scene) { wear(scene, 0); }, draws_current},
      {"motor.open_circuit", "A brush or a wire of the motor is broken; 1 = it is.",
       1.0, 1.0, put<&F::open_circuit>, set<&F::open_circuit, false>, draws_nothing},
      {"motor.stuck", "The motor's gear is blocked; key and handle still move the bolt; 1 = it is.",
       1.0, 1.0, put<&F::stuck>, set<&F::stuck, false>, stands_under_current},
  };
}
// clang-format on

}  // namespace locktwin::sim
