// The motor's circuit during one call: L di/dt = V - R i - Kt w.
#pragma once

#include "model/body/drive_train.h"

namespace locktwin::model {

// What stays constant; divisions are worth doing once.
struct Circuit {
  double drive_v;   // V: d times the battery's voltage but for the motor's own current
  double loop_ohm;  // R: all that the motor's current passes
  double torque_nm_per_a;
  double inverse_inductance;  // 0: open, so that nothing changes the current that it does not carry
  double inverse_inertia;
};

Circuit circuit_of(const DriveParameters& drive, const BusSource& source,
                   const DriveCommand& command);

inline double current_rate_a_s(const Circuit& circuit, const DriveState& state) {
  const double voltage = circuit.drive_v - circuit.loop_ohm * state.current_a -
                         circuit.torque_nm_per_a * state.speed_rad_s;
  return voltage * circuit.inverse_inductance;
}

// So fast that what feeds the motor sags within a millisecond. A start reaches 7000 A/s, speeding
// up takes 60 at first.
bool fills(const Circuit& circuit, const DriveState& state);

}  // namespace locktwin::model
