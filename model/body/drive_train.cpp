#include "model/body/drive_train.h"

#include <algorithm>
#include <cmath>

#include "model/body/circuit.h"
#include "model/body/free_run.h"
#include "model/deterministic_math.h"

namespace locktwin::model {
namespace {

struct Friction {
  explicit Friction(const LoadParameters& load)
      : inverse_speed(1 / load.friction_speed_rad_s), loss(1 / load.efficiency - 1) {}
  double inverse_speed;
  double loss;  // of gear and screw, as a share of the force along the bolt
};

// d/dt of the state, and what becomes heat and work when multiplied with time.
struct Rates {
  double current;
  double speed;
  double bolt;
  double current_squared;
  double work;
};

double stop_force(const LoadParameters& load, double penetration_m, double closing_m_s) {
  if (penetration_m <= 0) return 0;
  const double damped = 1 + load.stop_damping_s_per_m * closing_m_s;
  return std::max(0.0, load.stop_n_per_m * penetration_m * damped);
}

// sqrt(f^2 + eps^2); the plain value once it differs by less than 5e-7, as it does in all motion.
constexpr double kPlainForce = 1000;
double rounded_abs(double force_n, double rounding_n) {
  const double magnitude = std::fabs(force_n);
  if (magnitude > kPlainForce * rounding_n) return magnitude;
  return std::sqrt(force_n * force_n + rounding_n * rounding_n);
}

DriveForces forces_of(const DriveParameters& drive, const Friction& friction,
                      const DriveState& state, const DriveLoad& outside) {
  const LoadParameters& load = drive.load;
  const double sign = det_tanh(state.speed_rad_s * friction.inverse_speed);
  const double x = state.bolt_m;
  const double speed_m_s = load.travel_m_per_rad * state.speed_rad_s;
  const double contact = stop_force(load, x - load.travel_m, speed_m_s) +
                         stop_force(load, x - outside.obstacle_m, speed_m_s);
  double force = (load.friction_n + outside.extra_friction_n) * sign +
                 load.viscous_n_s_per_m * speed_m_s + contact - stop_force(load, -x, -speed_m_s);
  if (outside.latch && x < load.latch_end_m) {
    force -= load.latch_preload_n + load.latch_n_per_m * (load.latch_end_m - x);
  }
  const double loss = friction.loss * rounded_abs(force, load.rounding_n) * sign;
  return {.bolt_n = force,
          .contact_n = contact,
          .braking_nm = drive.motor.coulomb_nm * sign +
                        drive.motor.viscous_nm_s * state.speed_rad_s +
                        load.travel_m_per_rad * (force + loss)};
}

Rates rates(const DriveParameters& drive, const Circuit& circuit, const Friction& friction,
            const DriveLoad& load, const DriveState& state) {
  const double kt = drive.motor.torque_nm_per_a;
  const double braking = forces_of(drive, friction, state, load).braking_nm;
  return {.current = current_rate_a_s(circuit, state),
          .speed = (kt * state.current_a - braking) * circuit.inverse_inertia,
          .bolt = drive.load.travel_m_per_rad * state.speed_rad_s,
          .current_squared = state.current_a * state.current_a,
          .work = braking * state.speed_rad_s};
}

DriveState moved(const DriveState& state, const Rates& rate, double dt_s) {
  return {.current_a = state.current_a + rate.current * dt_s,
          .speed_rad_s = state.speed_rad_s + rate.speed * dt_s,
          .bolt_m = state.bolt_m + rate.bolt * dt_s};
}

// Integrals of the motor's current and of its square, for charge and energy; and its work.
struct Sums {
  double plain = 0;
  double square = 0;
  double work = 0;
};

void runge_kutta(const DriveParameters& drive, const Circuit& circuit, const Friction& friction,
                 const DriveLoad& load, double dt_s, DriveState& state, Sums& sums) {
  const double start_a = state.current_a;
  const auto at = [&](const DriveState& moment) {
    return rates(drive, circuit, friction, load, moment);
  };
  const Rates a = at(state);
  const Rates b = at(moved(state, a, dt_s / 2));
  const Rates c = at(moved(state, b, dt_s / 2));
  const Rates d = at(moved(state, c, dt_s));
  const auto mean = [&](double Rates::*of) {
    return (a.*of + 2 * (b.*of + c.*of) + d.*of) * (1.0 / 6);
  };
  const Rates whole{mean(&Rates::current), mean(&Rates::speed), mean(&Rates::bolt), 0, 0};
  state = moved(state, whole, dt_s);
  // The same quadrature for i itself: the mean of the four stages' currents.
  sums.plain += dt_s * (start_a + dt_s * (a.current + b.current + c.current) * (1.0 / 6));
  sums.square += dt_s * mean(&Rates::current_squared);
  sums.work += dt_s * mean(&Rates::work);
}

// Friction and braking fade without end; denormal numbers would only be slow.
double without_traces(double value) {
  return std::fabs(value) < 1e-30 ? 0 : value;
}

// What far stop and obstacle press with at most within the next dt.
double coming_contact_n(const LoadParameters& load, const DriveLoad& outside,
                        const DriveState& state, double dt_s) {
  const double speed_m_s = load.travel_m_per_rad * state.speed_rad_s;
  const double closing_m_s = std::fabs(speed_m_s);
  const double ahead_m = closing_m_s * dt_s;
  return stop_force(load, state.bolt_m + ahead_m - load.travel_m, closing_m_s) +
         stop_force(load, state.bolt_m + ahead_m - outside.obstacle_m, closing_m_s) +
         stop_force(load, ahead_m - state.bolt_m, closing_m_s);
}

// How fast the rounded friction settles the speed about 0. What a gear loses of the force along the
// bolt is friction too: at a stop, the most of it.
double friction_rate(const DriveParameters& drive, const Friction& friction, const DriveLoad& load,
                     double inverse_inertia, double contact_n) {
  const double friction_n = drive.load.friction_n + load.extra_friction_n;
  const double lost_n = friction_n + friction.loss * (friction_n + contact_n);
  const double friction_nm = drive.motor.coulomb_nm + drive.load.travel_m_per_rad * lost_n;
  return friction_nm * inverse_inertia * friction.inverse_speed;
}

// 0.2 ms resolves L/R = 0.28 ms; a third of it while the winding fills, so that the moment of the
// peak comes out to a microsecond. A heavy side load, or a poor gear at its stop, makes the rounded
// friction stiffer than that: then as short as keeps the step stable (2.78 in units of 1/rate for
// this method).
int sub_steps(const DriveParameters& drive, const Friction& friction, const DriveLoad& load,
              const Circuit& circuit, const DriveState& state, double dt_s) {
  constexpr double kLongest = 0.0002;
  constexpr double kLargestRateStep = 2.0;
  const double contact_n = coming_contact_n(drive.load, load, state, dt_s);
  const double rate = friction_rate(drive, friction, load, circuit.inverse_inertia, contact_n);
  const bool filling = fills(circuit, state);
  const double needed = dt_s * std::max((filling ? 3 : 1) / kLongest, rate / kLargestRateStep);
  return 1 + static_cast<int>(needed * (1 - 1e-9));
}

// Away from latch, stops and obstacle.
bool lies_free(const LoadParameters& load, const DriveLoad& outside, double bolt_m) {
  const bool latched = outside.latch && bolt_m < load.latch_end_m;
  return bolt_m >= 0 && bolt_m <= load.travel_m && bolt_m <= outside.obstacle_m && !latched;
}

// The whole of dt in one step, where nothing is met and friction is not rounded off; false, and
// nothing has changed, where that does not hold throughout.
bool run_between_stops(const DriveParameters& drive, const Circuit& circuit,
                       const Friction& friction, const DriveLoad& outside, double dt_s,
                       DriveState& state, Sums& sums) {
  const LoadParameters& load = drive.load;
  const double flat_rad_s = kFlatTanh * load.friction_speed_rad_s;
  const double rubbing_n = load.friction_n + outside.extra_friction_n;
  if (std::fabs(state.speed_rad_s) < flat_rad_s || rubbing_n <= kPlainForce * load.rounding_n ||
      circuit.inverse_inductance == 0 || !lies_free(load, outside, state.bolt_m)) {
    return false;
  }
  const double sign = state.speed_rad_s > 0 ? 1 : -1;
  const double with_loss = load.travel_m_per_rad * (1 + friction.loss);
  const auto run =
      run_free({.drive_v = circuit.drive_v,
                .loop_ohm = circuit.loop_ohm,
                .winding_h = drive.motor.winding_h,
                .torque_nm_per_a = drive.motor.torque_nm_per_a,
                .inertia_kg_m2 = moving_inertia_kg_m2(drive),
                .constant_nm = sign * (drive.motor.coulomb_nm + with_loss * rubbing_n),
                .viscous_nm_s = drive.motor.viscous_nm_s +
                                with_loss * load.viscous_n_s_per_m * load.travel_m_per_rad},
               state.current_a, state.speed_rad_s, dt_s);
  if (!run || run->slowest_rad_s < flat_rad_s) return false;
  const double bolt_m = state.bolt_m + load.travel_m_per_rad * run->turned_rad;
  if (!lies_free(load, outside, bolt_m)) return false;
  state = {run->current_a, run->speed_rad_s, bolt_m};
  sums = {run->charge_c, run->square_a2_s, run->work_j};
  return true;
}

}  // namespace

DriveParameters drive_2s() {
  return {};
}

DriveParameters drive_1s() {
  DriveParameters drive;
  drive.motor.winding_ohm = 1.08;
  drive.motor.winding_h = 0.000324;
  drive.motor.torque_nm_per_a = 0.0026;
  return drive;
}

double moving_inertia_kg_m2(const DriveParameters& drive) {
  const double travel = drive.load.travel_m_per_rad;
  return drive.motor.rotor_inertia_kg_m2 + drive.motor.gear_inertia_kg_m2 +
         drive.load.bolt_mass_kg * travel * travel;
}

DriveForces drive_forces(const DriveParameters& drive, const DriveState& state,
                         const DriveLoad& load) {
  return forces_of(drive, Friction(drive.load), state, load);
}

double stored_j(const DriveParameters& drive, const DriveState& state) {
  return (drive.motor.winding_h * state.current_a * state.current_a +
          moving_inertia_kg_m2(drive) * state.speed_rad_s * state.speed_rad_s) /
         2;
}

namespace {

// ib = d i + Isys, integrated; energy: the integral of (emf - ib R) ib.
BatteryFlow flow_of(const DriveParameters& drive, const BusSource& source,
                    const DriveCommand& command, const Sums& motor, double dt_s) {
  const int d = command.direction;
  const double system_a = command.system_current_a;
  const double charge = d * motor.plain + system_a * dt_s;
  const double square = d * d * motor.square + system_a * (2 * d * motor.plain + system_a * dt_s);
  return {.charge_c = charge,
          .energy_j = source.emf_v * charge - source.resistance_ohm * square,
          .heat_j = (drive.motor.winding_ohm + drive.motor.bridge_ohm) * motor.square,
          .work_j = motor.work};
}

}  // namespace

std::optional<BatteryFlow> advance_free(const DriveParameters& drive, DriveState& state,
                                        const BusSource& source, const DriveCommand& command,
                                        const DriveLoad& load, double dt_s) {
  const Circuit circuit = circuit_of(drive, source, command);
  Sums motor;
  if (!run_between_stops(drive, circuit, Friction(drive.load), load, dt_s, state, motor)) return {};
  return flow_of(drive, source, command, motor, dt_s);
}

BatteryFlow advance_motor(const DriveParameters& drive, DriveState& state, const BusSource& source,
                          const DriveCommand& command, const DriveLoad& load, double dt_s) {
  const Circuit circuit = circuit_of(drive, source, command);
  const Friction friction(drive.load);
  double arc_j = 0;
  if (command.open) {
    arc_j = drive.motor.winding_h * state.current_a * state.current_a / 2;
    state.current_a = 0;
  }
  Sums motor;
  if (!run_between_stops(drive, circuit, friction, load, dt_s, state, motor)) {
    const int steps = sub_steps(drive, friction, load, circuit, state, dt_s);
    for (int step = 0; step < steps; ++step) {
      runge_kutta(drive, circuit, friction, load, dt_s / steps, state, motor);
    }
  }
  state.current_a = without_traces(state.current_a);
  state.speed_rad_s = without_traces(state.speed_rad_s);
  BatteryFlow flow = flow_of(drive, source, command, motor, dt_s);
  flow.heat_j += arc_j;
  return flow;
}

BatteryFlow advance_drive(const DriveParameters& drive, DriveState& state,
                          const PackParameters& pack, PackState& pack_state,
                          const DriveCommand& command, const DriveLoad& load, double dt_s) {
  const PackSource source = pack_source(pack, pack_state);
  const BatteryFlow flow =
      advance_motor(drive, state, {source.emf_v, source.resistance_ohm}, command, load, dt_s);
  if (dt_s > 0) advance_briefly(pack, pack_state, source, dt_s, flow.charge_c / dt_s);
  return flow;
}

bool at_rest(const DriveState& state) {
  constexpr double kStillA = 0.002;
  constexpr double kStillRadS = 0.5;  // 12 um/s at the bolt: a tenth of the friction's rounding
  return std::fabs(state.current_a) < kStillA && std::fabs(state.speed_rad_s) < kStillRadS;
}

}  // namespace locktwin::model
