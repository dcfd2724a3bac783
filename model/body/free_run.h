// The bolt between its stops, exactly: there friction keeps its sign, so the equations of motor and
// bolt are linear.
//
//   L di/dt = V - R i - k w        J dw/dt = k i - C - D w        dx/dt = G w
//
// Two exponentials of the eigenvalues of this pair (any text on linear differential equations) in
// place of some twenty evaluations of the rates a millisecond.
#pragma once

#include <optional>

namespace locktwin::model {

struct FreeDrive {
  double drive_v;          // V
  double loop_ohm;         // R, > 0
  double winding_h;        // L, > 0
  double torque_nm_per_a;  // k
  double inertia_kg_m2;    // J, > 0
  double constant_nm;      // C: what brakes at any speed; has the sign of the speed
  double viscous_nm_s;     // D, >= 0
};

// After the time asked for, and what was gathered over it.
struct FreeRun {
  double current_a;
  double speed_rad_s;
  double turned_rad;
  double charge_c;       // integral of i
  double square_a2_s;    // of i^2
  double work_j;         // of (C + D w) w
  double slowest_rad_s;  // the smallest |w|; 0: the speed has, or may have, passed through 0
};

// None where current and speed swing about each other (complex eigenvalues, or nearly equal ones).
std::optional<FreeRun> run_free(const FreeDrive& drive, double current_a, double speed_rad_s,
                                double dt_s);

}  // namespace locktwin::model
