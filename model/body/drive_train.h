// Brushed gear motor, H-bridge, screw and bolt: current, motor speed and bolt travel.
//
//   L di/dt = d Vb - i (R + Rhb) - Ke w                                  Ke = Kt
//   J dw/dt = Kt i - Tc s - b w - G F - (1/eta - 1) G sqrt(F^2 + eps^2) s
//   dx/dt   = G w              J = Jm + Jg + mb G^2          s = tanh(w/ws)
//   F       = Ff s + cv G w + stop_hi - stop_lo - latch + jam            (N, along the bolt)
//   stop    = max(0, ks pen (1 + ds v)),  pen > 0 beyond either end;  jam: the same at an obstacle
//   latch   = lp + lk (14 mm - x) for x < 14 mm
//
// d = +1 throws the bolt out (locks), -1 withdraws it, 0 brakes: both low sides of the bridge on.
// An open circuit has i = 0: the motor coasts.
// Motor equations: any text on DC machines. The smooth s stands for Coulomb friction.
#pragma once

#include <limits>
#include <optional>

#include "model/energy/battery.h"
#include "model/energy/bus_source.h"
#include "model/state/fields.h"

namespace locktwin::model {

// Mid-range of published data for small brushed gear motors of 24 mm diameter; ranges in
// model/README.md.
struct MotorParameters {
  double winding_ohm = 4.0;
  double winding_h = 0.0012;
  double torque_nm_per_a = 0.005;  // Kt, and back-EMF in V s
  double rotor_inertia_kg_m2 = 1.6e-7;
  double gear_inertia_kg_m2 = 2e-8;  // seen by the motor
  double viscous_nm_s = 2e-7;
  double coulomb_nm = 2e-4;
  double bridge_ohm = 0.36;  // both conducting switches

  LT_FIELDS(winding_ohm, winding_h, torque_nm_per_a, rotor_inertia_kg_m2, gear_inertia_kg_m2,
            viscous_nm_s, coulomb_nm, bridge_ohm)
};

struct LoadParameters {
  double bolt_mass_kg = 0.15;
  double travel_m_per_rad = 2.5e-5;    // G: gear ratio and screw lead in one
  double efficiency = 0.55;            // of gear and screw
  double friction_n = 12.0;            // Ff
  double viscous_n_s_per_m = 40.0;     // cv
  double friction_speed_rad_s = 5.0;   // ws: below it, friction is rounded off
  double rounding_n = 0.01;            // eps
  double travel_m = 0.022;             // the bolt's far stop; the near one is at 0
  double stop_n_per_m = 5e5;           // ks
  double stop_damping_s_per_m = 10.0;  // ds (Hunt and Crossley, 1975)
  double latch_preload_n = 8.0;        // lp
  double latch_n_per_m = 800.0;        // lk
  double latch_end_m = 0.014;
  double bolt_out_switch_m = 0.021;  // made from here outwards
  double bolt_in_switch_m = 0.001;   // made from here inwards

  LT_FIELDS(bolt_mass_kg, travel_m_per_rad, efficiency, friction_n, viscous_n_s_per_m,
            friction_speed_rad_s, rounding_n, travel_m, stop_n_per_m, stop_damping_s_per_m,
            latch_preload_n, latch_n_per_m, latch_end_m, bolt_out_switch_m, bolt_in_switch_m)
};

struct DriveParameters {
  MotorParameters motor;
  LoadParameters load;

  LT_FIELDS(motor, load)
};

DriveParameters drive_2s();  // the default lock
DriveParameters drive_1s();  // wound for one cell's voltage

// Plain numbers; all zero is a withdrawn bolt at rest.
struct DriveState {
  double current_a = 0;
  double speed_rad_s = 0;  // of the motor, positive outwards
  double bolt_m = 0;       // 0 withdrawn .. 0.022 thrown

  LT_FIELDS(current_a, speed_rad_s, bolt_m)
};

struct DriveCommand {
  int direction = 0;            // +1, 0, -1
  double system_current_a = 0;  // what the electronics draw beside the motor
  bool open = false;            // no current can flow: a broken wire, or a bridge without supply
};

// What the bolt meets outside the drive train.
struct DriveLoad {
  double extra_friction_n = 0;                                  // side load at the strike
  double obstacle_m = std::numeric_limits<double>::infinity();  // rigid, met when moving out
  bool latch = false;                                           // spring latch coupled to the bolt
};

// What left the battery in one call, the electronics' share included, and what the motor's part of
// it became: energy = electronics + heat + work + change of stored_j().
struct BatteryFlow {
  double charge_c = 0;
  double energy_j = 0;  // at the battery's terminals
  double heat_j = 0;    // in winding and bridge
  double work_j = 0;    // against friction, load and stops
};

// The mechanics at one moment, for energy balances and for reaction forces.
struct DriveForces {
  double bolt_n;      // F: what resists the bolt
  double contact_n;   // the part of F that the far stop and the obstacle give, >= 0
  double braking_nm;  // all that the motor's torque works against: Tc s + b w + G F + loss
};

// Advances current, speed and travel (exactly between the stops, see free_run.h; else by
// Runge-Kutta of 4th order in sub-steps of at most 0.2 ms) and the pack by the charge drawn. The
// pack's inner voltages are held during a call: dt <= 1 ms. direction 0 leaves only the electronics
// on the battery.
BatteryFlow advance_drive(const DriveParameters& drive, DriveState& state,
                          const PackParameters& pack, PackState& pack_state,
                          const DriveCommand& command, const DriveLoad& load, double dt_s);

// The same on any source; nothing is taken from it: the caller does that with the charge.
BatteryFlow advance_motor(const DriveParameters& drive, DriveState& state, const BusSource& source,
                          const DriveCommand& command, const DriveLoad& load, double dt_s);

// The same where the bolt is free and turns nowhere in all that time; else none, and nothing has
// changed. Some milliseconds do as well as one: while such a bolt runs, its current hardly changes.
std::optional<BatteryFlow> advance_free(const DriveParameters& drive, DriveState& state,
                                        const BusSource& source, const DriveCommand& command,
                                        const DriveLoad& load, double dt_s);

DriveForces drive_forces(const DriveParameters& drive, const DriveState& state,
                         const DriveLoad& load);
double moving_inertia_kg_m2(const DriveParameters& drive);  // J
// What is in motion and magnetic field: J w^2/2 + L i^2/2.
double stored_j(const DriveParameters& drive, const DriveState& state);

// The bolt stands, and friction holds it once the bridge brakes: ask only under direction 0. The
// rounded-off friction would let it creep on; the caller then sets current and speed to zero.
bool at_rest(const DriveState& state);

}  // namespace locktwin::model
