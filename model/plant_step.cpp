// One millisecond of movement: drive train and door, and what couples them.
#include <algorithm>
#include <chrono>
#include <cmath>

#include "model/plant.h"

namespace locktwin::model {
namespace {

constexpr Micros kStep = std::chrono::milliseconds(1);
constexpr int kStillMs = 20;

// Slower than these for kStillMs is rest. Hinge friction stops a door dead, so nothing creeps.
constexpr double kStillDoorRadS = 1e-4;
constexpr double kStillSlideMS = 1e-3;

// Below this the strike does not hold the bolt back; the resting contact flickers about zero.
constexpr double kTouchN = 0.5;

}  // namespace

void Plant::step() {
  const bool driven = !drive_still();
  if (driven) heat_ = motor_heat();
  if (driven) heat_at_ = time_;
  for (int i = 0; i < parameters_.steps.door_per_ms; ++i) {
    advance(parameters_.mechanism, mechanism_, step_s());
    step_cylinder();
    step_drive();
    step_door();
  }
  time_ += kStep;
  if (driven) heat_at_ = time_;
  supply_.pass(kStep);
  follow_switches();
  count_rest();
  if (drive_still() && door_still_ms_ >= kStillMs) settle();
}

// The rounded-off friction would let a braked bolt creep under load for ever: Coulomb's holds.
void Plant::count_rest() {
  if (!drive_still()) {
    const bool quiet = drive_direction() == 0 &&
                       std::abs(drive_.speed_rad_s) < parameters_.drive.load.friction_speed_rad_s;
    drive_quiet_ms_ = quiet ? drive_quiet_ms_ + 1 : 0;
  }
  if (live_door_.there()) door_still_ms_ = door_still() ? door_still_ms_ + 1 : 0;
}

int Plant::drive_direction() const {
  if (direction_ == 0 || faults_.drive.open_circuit) return 0;
  return supply_.feeds() ? direction_ : 0;
}

// Side load is friction in guide and strike: mu N (1 + overhang/guide) + mu N overhang/guide +
// mu N at the strike itself. The weight of a sagging leaf is such a load too.
DriveLoad Plant::bolt_load() const {
  const BoltParameters& bolt = parameters_.door.bolt;
  const double levers = 2 * (1 + bolt.overhang_m / bolt.guide_m);
  const SagLoad sag = sag_load(parameters_.door, door_, faults_.door.sag_m, drive_.bolt_m);
  const double climbing_n = direction_ > 0 || cylinder_.hand > 0 ? sag.lift_n * sag.climb : 0;
  const double pressed_n = door_.bolt_side_n + sag.lift_n;
  return {.extra_friction_n = bolt.friction * levers * pressed_n + climbing_n,
          .obstacle_m = sag.obstacle_m};
}

void Plant::step_cylinder() {
  if (idle(cylinder_)) return;
  const DriveLoad load = bolt_load();
  const LoadParameters& drive = parameters_.drive.load;
  const double friction_n = drive.friction_n + load.extra_friction_n;
  const double ahead_m = std::max(0.0, drive_.bolt_m - load.obstacle_m);
  const double stopped_n = door_.bolt_axial_n + drive.stop_n_per_m * ahead_m;
  advance(parameters_.cylinder, cylinder_,
          {.bolt_m = drive_.bolt_m,
           .travel_m = drive.travel_m,
           .throwing_n = friction_n + stopped_n,
           .withdrawing_n = friction_n},
          faults_.cylinder_damaged, step_s());
}

void Plant::step_drive() {
  const Sources sources = supply_.sources();
  Drawn drawn;
  if (drive_still()) {
    drive_ = {.bolt_m = drive_.bolt_m};
    const Feed feed = supply_.feed(sources, 0);
    (feed.feeder == Feeder::port ? drawn.port_c : drawn.pack_c) = feed.system_a * step_s();
  } else {
    DriveParameters drive = parameters_.drive;
    drive.motor = at_temperature(drive.motor, parameters_.motor_heat, heat_);
    step_motor(drive, sources, drawn);
  }
  supply_.draw(sources, step_s(), drawn);
  carry_bolt();
}

// The strike holds the bolt back through the stiffness of the drive's own stop: what Box2D gives as
// the bolt's place and speed is a rigid obstacle to the drive train.
void Plant::step_motor(const DriveParameters& drive, const Sources& sources, Drawn& drawn) {
  const int sub_steps = parameters_.steps.drive_per_door;
  const double dt_s = step_s() / sub_steps;
  const int direction = drive_direction();
  const bool dead = faults_.drive.open_circuit || !(sources.pack || sources.port);
  const double heat_before_j = energy_.heat_j;
  DriveLoad load = bolt_load();
  for (int i = 1; i <= sub_steps; ++i) {
    if (door_.bolt_axial_n > kTouchN) {
      load.obstacle_m = door_.bolt_m + door_.bolt_speed_m_s * (i * dt_s);
    }
    const Feed feed = supply_.feed(sources, direction * drive_.current_a);
    const DriveCommand command{
        .direction = direction, .system_current_a = feed.system_a, .open = dead};
    const BatteryFlow flow = advance_motor(drive, drive_, feed.bus, command, load, dt_s);
    (feed.feeder == Feeder::port ? drawn.port_c : drawn.pack_c) += flow.charge_c;
    energy_.drawn_j += flow.energy_j;
    energy_.electronics_j +=
        feed.system_a * (feed.bus.emf_v * dt_s - feed.bus.resistance_ohm * flow.charge_c);
    energy_.heat_j += flow.heat_j;
    energy_.work_j += flow.work_j;
  }
  const double in_winding =
      drive.motor.winding_ohm / (drive.motor.winding_ohm + drive.motor.bridge_ohm);
  const double heat_w = (energy_.heat_j - heat_before_j) * in_winding / step_s();
  warm(parameters_.motor_heat, heat_, ambient_c_, heat_w, step_s());
}

// A hand on key or handle: the drive slips, and stands while it is held back.
void Plant::carry_bolt() {
  if (cylinder_.carries && cylinder_.hand > 0 && drive_.bolt_m < cylinder_.cam_m) {
    drive_.bolt_m = cylinder_.cam_m;
    outrun_motor(std::max(drive_.speed_rad_s, 0.0));
  }
  double limit_m = parameters_.door.bolt.throw_m *
                   bolt_freedom(parameters_.mechanism, mechanism_, drive_.bolt_m);
  if (cylinder_.carries && cylinder_.hand < 0) limit_m = std::min(limit_m, cylinder_.cam_m);
  if (drive_.bolt_m > limit_m && limit_m < parameters_.door.bolt.throw_m) {
    drive_.bolt_m = limit_m;
    outrun_motor(std::min(drive_.speed_rad_s, 0.0));
  }
}

void Plant::outrun_motor(double speed_rad_s) {
  const double before_j = motor_stored_j();
  drive_.speed_rad_s = speed_rad_s;
  energy_.slipped_j += before_j - motor_stored_j();
}

// With the strike in its way the bolt is pushed by the force that the drive train feels, the law of
// its stops; free, by what takes it along exactly.
double Plant::bolt_force_n() const {
  const double dt_s = step_s();
  const double ahead_m = drive_.bolt_m - (door_.bolt_m + door_.bolt_speed_m_s * dt_s);
  if (door_.bolt_axial_n <= kTouchN || ahead_m < 0) {
    return DoorWorld::kBoltMassKg * ahead_m / (dt_s * dt_s);
  }
  const LoadParameters& load = parameters_.drive.load;
  const double damped = 1 + load.stop_damping_s_per_m * load.travel_m_per_rad * drive_.speed_rad_s;
  return std::max(0.0, load.stop_n_per_m * ahead_m * damped);
}

// A bolt that is not in the world is where the drive train has it, on an edge that stands off.
void Plant::follow_bolt() {
  door_.bolt_m = drive_.bolt_m;
  door_.bolt_speed_m_s = parameters_.drive.load.travel_m_per_rad * drive_.speed_rad_s;
  door_.edge_m = bolt_off_m();
  door_.edge_speed_m_s = 0;
  door_.bolt_side_n = 0;
  door_.bolt_axial_n = 0;
}

// A world that holds the bolt keeps it until it is withdrawn, so that it does not come and go.
bool Plant::bolt_matters() const {
  const bool out = door_.bolt_m > parameters_.door.frame.clearance_m / 2;
  return (out && live_door_.there() && live_door_.parts().bolt) ||
         bolt_in_play(parameters_.door, door_, bolt_off_m());
}

// As long as it lies in its pocket and nobody draws it, a latch only holds.
bool Plant::latch_matters(double limit_m) const {
  constexpr double kRestingM = 0.0002;  // Box2D lets it stand so far from its end
  const double throw_m = parameters_.door.latch.throw_m;
  if (limit_m < throw_m) return true;
  if (live_door_.there()) return live_door_.parts().latch;
  return !latch_engaged() || door_.latch_m < throw_m - kRestingM;
}

// Nothing is stepped while the door stands still, nothing new acts on it and the bolt moves freely.
void Plant::step_door() {
  if (pry_n_ > 0) break_what_yields(pry_n_ + push_n_ + wind_n());
  const DoorParameters& door = parameters_.door;
  const double freedom = std::min(latch_freedom(parameters_.mechanism, mechanism_, drive_.bolt_m),
                                  1 - cylinder_.latch_pull);
  const double limit_m = door.latch.throw_m * freedom;
  const bool unchanged = limit_m == latch_limit_m_ && door_still_ms_ >= kStillMs;
  latch_limit_m_ = limit_m;
  const DoorParts parts{.bolt = bolt_matters(), .latch = latch_matters(limit_m)};
  if (!parts.bolt) follow_bolt();
  if (unchanged && !parts.bolt) return live_door_.drop();
  if (!live_door_.there() || live_door_.parts() != parts) {
    live_door_.build(door, door_, parts, step_s());
  }
  const double hand_n = advance(parameters_.hand, door.leaf, hand_, door_, step_s());
  live_door_.step({.edge_force_n = edge_force_n() + hand_n,
                   .latch_limit_m = limit_m,
                   .bolt_force_n = bolt_force_n(),
                   .warp_m = bolt_off_m()},
                  door_);
}

// What pushes at the leaf besides hands that lead it. A held leaf is a structure: beyond what the
// world resolves, only its strength counts. A lever works in the gap alone.
double Plant::edge_force_n() const {
  constexpr double kLeverRad = 0.04;
  constexpr double kResolvedN = 2000.0;
  const double lever_n = door_.angle_rad < kLeverRad ? pry_n_ : 0;
  return std::clamp(push_n_ + wind_n() + lever_n, -kResolvedN, kResolvedN);
}

// The latch takes the load first, having less play; then the bolt alone.
void Plant::break_what_yields(double force_n) {
  LockFaults faults = faults_;
  if (latch_engaged()) {
    if (force_n <= parameters_.door.latch.strength_n) return;
    faults.door.latch_broken = true;
  } else if (bolt_holds(parameters_.door, door_)) {
    if (force_n <= parameters_.door.bolt.strength_n) return;
    faults.door.bolt_broken = true;
  } else {
    return;
  }
  set_faults(faults);
}

bool Plant::door_still() const {
  return at_rest(mechanism_) && at_rest(cylinder_) && hand_.hand_rad_s == 0 &&
         std::abs(door_.speed_rad_s) < kStillDoorRadS &&
         std::abs(door_.latch_speed_m_s) < kStillSlideMS &&
         std::abs(door_.edge_speed_m_s) < kStillSlideMS &&
         (!live_door_.parts().bolt || std::abs(door_.bolt_speed_m_s) < kStillSlideMS);
}

void Plant::settle() {
  moving_ = false;
  live_door_.drop();
  drive_ = {.bolt_m = drive_.bolt_m};
  door_.speed_rad_s = 0;
  door_.latch_speed_m_s = 0;
  door_.bolt_speed_m_s = 0;
  door_.edge_speed_m_s = 0;
}

}  // namespace locktwin::model
