#include "model/body/circuit.h"

#include <cmath>

namespace locktwin::model {

Circuit circuit_of(const DriveParameters& drive, const BusSource& source,
                   const DriveCommand& command) {
  const MotorParameters& motor = drive.motor;
  const int d = command.direction;
  return {.drive_v = d * (source.emf_v - command.system_current_a * source.resistance_ohm),
          .loop_ohm = motor.winding_ohm + motor.bridge_ohm + d * d * source.resistance_ohm,
          .torque_nm_per_a = motor.torque_nm_per_a,
          .inverse_inductance = command.open ? 0 : 1 / motor.winding_h,
          .inverse_inertia = 1 / moving_inertia_kg_m2(drive)};
}

bool fills(const Circuit& circuit, const DriveState& state) {
  constexpr double kFillingAPerS = 40;
  return std::fabs(current_rate_a_s(circuit, state)) > kFillingAPerS;
}

}  // namespace locktwin::model
