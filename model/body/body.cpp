#include "model/body/body.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "model/body/circuit.h"

namespace locktwin::model {
namespace {

constexpr Micros kMilli = std::chrono::milliseconds(1);

// Over the 20 ms of a glide a bus of 0.2 Ohm, as at 25 °C, then moves by less than 10 mV.
constexpr double kGlidingAPerS = 2;

void count(MovementEnergy& energy, const BatteryFlow& flow, const BusSource& bus, double system_a,
           double dt_s) {
  energy.drawn_j += flow.energy_j;
  energy.electronics_j += system_a * (bus.emf_v * dt_s - bus.resistance_ohm * flow.charge_c);
  energy.heat_j += flow.heat_j;
  energy.work_j += flow.work_j;
}

// Of the heat in winding and bridge.
double winding_share(const MotorParameters& motor) {
  return motor.winding_ohm / (motor.winding_ohm + motor.bridge_ohm);
}

BusSource bus_of(const GlideStart& start) {
  return {start.cells.emf_v, start.cells.resistance_ohm};
}

DriveCommand command_of(const GlideStart& start) {
  return {.direction = start.direction, .system_current_a = start.system_a};
}

}  // namespace

Body::Body(const PlantParameters& parameters)
    : kind_(parameters.body),
      drive_sound_(parameters.drive),
      drive_sheet_(parameters.drive),
      mechanism_sheet_(parameters.mechanism),
      cylinder_sheet_(parameters.cylinder),
      heat_sheet_(parameters.motor_heat),
      throw_m_(parameters.door.bolt.throw_m) {}

void Body::set_drive(int direction) {
  direction_ = direction;
}

void Body::set_handle(Side side, bool pressed) {
  if (mechanism_.at(side).pressed == pressed) return;
  mechanism_.at(side).pressed = pressed;
  stirred_ = true;
}

void Body::set_key_cover(bool open) {
  if (open) {
    open_cover(cylinder_);
  } else {
    close_cover(cylinder_);
  }
}

void Body::insert_key(KeyKind key, bool fully) {
  model::insert_key(cylinder_, key, fully);
  stirred_ = true;
}

void Body::remove_key() {
  model::remove_key(cylinder_);
  stirred_ = true;
}

void Body::turn_key(int direction) {
  if (direction == cylinder_.hand) return;
  cylinder_.hand = cylinder_.key == KeyKind::none ? 0 : direction;
  stirred_ = true;
}

// The parts that changed take their data sheets anew.
void Body::set_faults(const BodyFaults& faults) {
  if (faults.stuck && !faults_.stuck) outrun_motor(0);
  faults_ = faults;
  drive_sheet_ = with_faults(drive_sound_, faults);
  mechanism_sheet_ = with_faults(mechanism_sheet_, faults);
  stirred_ = true;
}

void Body::set_ambient_c(double celsius) {
  heat_ = motor_heat();
  heat_at_ = time_;
  ambient_c_ = celsius;
}

MotorHeat Body::motor_heat() const {
  if (time_ <= heat_at_) return heat_;
  const double span_s = to_seconds(time_ - heat_at_);
  return cooled(heat_sheet_, heat_, ambient_c_, span_s);
}

bool Body::clutch_engaged() const {
  return model::clutch_engaged(mechanism_sheet_, drive_.bolt_m);
}

bool Body::key_blocked() const {
  return cylinder_.hand != 0 && !key_fits(cylinder_, faults_.cylinder_damaged);
}

double Body::latch_freedom() const {
  return std::min(model::latch_freedom(mechanism_sheet_, mechanism_, drive_.bolt_m),
                  1 - cylinder_.latch_pull);
}

double Body::stop_force_n(double pressed_m) const {
  const double damped = 1 + load().stop_damping_s_per_m * bolt_speed_m_s();
  return std::max(0.0, load().stop_n_per_m * pressed_m * damped);
}

void Body::turn_cylinder(const StrikeLoad& strike, double dt_s) {
  if (idle(cylinder_)) return;
  const double friction_n = load().friction_n + strike.extra_friction_n;
  const double ahead_m = std::max(0.0, drive_.bolt_m - strike.obstacle_m);
  const double stopped_n = strike.axial_n + load().stop_n_per_m * ahead_m;
  advance(cylinder_sheet_, cylinder_,
          {.bolt_m = drive_.bolt_m,
           .travel_m = load().travel_m,
           .throwing_n = friction_n + stopped_n,
           .withdrawing_n = friction_n},
          faults_.cylinder_damaged, dt_s);
}

DriveParameters Body::drive_at(const MotorHeat& heat) const {
  DriveParameters drive = drive_sheet_;
  drive.motor = at_temperature(drive.motor, heat_sheet_, heat);
  return drive;
}

// The strike holds the bolt back through the stiffness of the drive's own stop: what Box2D gives as
// the bolt's place and speed is a rigid obstacle to the drive train. While neither that nor the
// current changes much, what feeds the motor holds for the whole of dt.
Drawn Body::run_motor(int direction, const PowerSupply& supply, const Sources& sources,
                      const StrikeLoad& strike, int most_sub_steps, double dt_s) {
  heat_ = motor_heat();
  heat_at_ = time_ + kMilli;
  const DriveParameters drive = drive_at(heat_);
  const bool dead = faults_.open_circuit || !(sources.pack || sources.port);
  const double heat_before_j = energy_.heat_j;
  DriveLoad load{.extra_friction_n = strike.extra_friction_n, .obstacle_m = strike.obstacle_m};
  const bool touched = strike.axial_n > kStrikeTouchN;
  Feed feed = supply.feed(direction * drive_.current_a);  // of the same sources
  DriveCommand command{.direction = direction, .system_current_a = feed.system_a, .open = dead};
  const int steps =
      touched || fills(circuit_of(drive, feed.bus, command), drive_) ? most_sub_steps : 1;
  const double sub_s = dt_s / steps;
  Drawn drawn;
  for (int i = 1; i <= steps; ++i) {
    if (touched) {
      load.obstacle_m =
          std::min(strike.obstacle_m, strike.bolt_m + strike.bolt_speed_m_s * (i * sub_s));
    }
    if (i > 1) {
      feed = supply.feed(sources, direction * drive_.current_a);
      command.system_current_a = feed.system_a;
    }
    const BatteryFlow flow = advance_motor(drive, drive_, feed.bus, command, load, sub_s);
    (feed.feeder == Feeder::port ? drawn.port_c : drawn.pack_c) += flow.charge_c;
    count(energy_, flow, feed.bus, feed.system_a, sub_s);
  }
  const double heat_w = winding_share(drive.motor) * (energy_.heat_j - heat_before_j) / dt_s;
  warm(heat_sheet_, heat_, ambient_c_, heat_w, dt_s);
  return drawn;
}

bool Body::left_alone() const {
  const auto up = [](const Handle& handle) { return !handle.pressed && handle.turn <= 0; };
  return !stirred_ && idle(cylinder_) && std::ranges::all_of(mechanism_.handles, up);
}

std::optional<GlideStart> Body::glide_start(int direction, const PackSource& cells, double system_a,
                                            double obstacle_m) const {
  const GlideStart start{.since = time_,
                         .motor = {.drive = drive_, .heat = motor_heat(), .energy = energy_},
                         .direction = direction,
                         .cells = cells,
                         .system_a = system_a,
                         .obstacle_m = obstacle_m,
                         .ambient_c = ambient_c_};
  const Circuit circuit = circuit_of(drive_at(start.motor.heat), bus_of(start), command_of(start));
  if (std::fabs(current_rate_a_s(circuit, drive_)) > kGlidingAPerS) return {};
  return start;
}

std::optional<Glided> Body::glided(const GlideStart& start, Micros to_time) const {
  const double dt_s = to_seconds(to_time - start.since);
  const DriveParameters drive = drive_at(start.motor.heat);
  Glided to{.motor = start.motor};
  const auto flow = advance_free(drive, to.motor.drive, bus_of(start), command_of(start),
                                 {.obstacle_m = start.obstacle_m}, dt_s);
  if (!flow) return {};
  to.charge_c = flow->charge_c;
  count(to.motor.energy, *flow, bus_of(start), start.system_a, dt_s);
  const double heat_w = winding_share(drive.motor) * flow->heat_j / dt_s;
  warm(heat_sheet_, to.motor.heat, start.ambient_c, heat_w, dt_s);
  return to;
}

void Body::take(const MotorMovement& motor, Micros now) {
  drive_ = motor.drive;
  heat_ = motor.heat;
  energy_ = motor.energy;
  heat_at_ = now;
  time_ = now;
}

void Body::stand() {
  drive_ = {.bolt_m = drive_.bolt_m};
}

void Body::carry_bolt() {
  if (cylinder_.carries && cylinder_.hand > 0 && drive_.bolt_m < cylinder_.cam_m) {
    drive_.bolt_m = cylinder_.cam_m;
    outrun_motor(std::max(drive_.speed_rad_s, 0.0));
  }
  double limit_m = throw_m_ * bolt_freedom(mechanism_sheet_, mechanism_, drive_.bolt_m);
  if (cylinder_.carries && cylinder_.hand < 0) limit_m = std::min(limit_m, cylinder_.cam_m);
  if (drive_.bolt_m > limit_m && limit_m < throw_m_) {
    drive_.bolt_m = limit_m;
    outrun_motor(std::min(drive_.speed_rad_s, 0.0));
  }
}

void Body::outrun_motor(double speed_rad_s) {
  const double before_j = motor_stored_j();
  drive_.speed_rad_s = speed_rad_s;
  energy_.slipped_j += before_j - motor_stored_j();
}

// The rounded-off friction would let a braked bolt creep under load for ever: Coulomb's holds.
void Body::count_quiet(int direction) {
  const bool quiet = direction == 0 && std::abs(drive_.speed_rad_s) < load().friction_speed_rad_s;
  quiet_ms_ = quiet ? std::min(quiet_ms_ + 1, kQuietMs) : 0;
}

}  // namespace locktwin::model
