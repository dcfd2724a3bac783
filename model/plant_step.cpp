// One millisecond of movement: drive train and door, and what couples them.
#include <algorithm>
#include <chrono>
#include <cmath>

#include "model/plant.h"

namespace locktwin::model {
namespace {

constexpr Micros kStep = std::chrono::milliseconds(1);
constexpr int kDriveSubSteps = 5;  // 0.2 ms; the winding's time constant is 0.28 ms
constexpr int kStillMs = 20;

// Slower than these for kStillMs is rest. Hinge friction stops a door dead, so nothing creeps.
constexpr double kStillDoorRadS = 1e-4;
constexpr double kStillSlideMS = 1e-3;

// Below this the strike does not hold the bolt back; the resting contact flickers about zero.
constexpr double kTouchN = 0.5;

}  // namespace

void Plant::step() {
  advance(parameters_.mechanism, mechanism_, DoorWorld::kStepS);
  step_drive();
  step_door();
  time_ += kStep;
  if (drive_still() && door_still_ms_ >= kStillMs) settle();
}

// The strike holds the bolt back through the stiffness of the drive's own stop: what Box2D gives as
// the bolt's place and speed is a rigid obstacle to the drive train. Its side load is friction in
// guide and strike: mu N (1 + overhang/guide) + mu N overhang/guide + mu N at the strike itself.
void Plant::step_drive() {
  const BoltParameters& bolt = parameters_.door.bolt;
  const double dt_s = DoorWorld::kStepS / kDriveSubSteps;
  const DriveCommand command{.direction = drive_direction(),
                             .system_current_a = pack_inserted_ ? system_current_a_ : 0};
  if (drive_still() && command.direction == 0) {
    drive_ = {.bolt_m = drive_.bolt_m};
    advance(parameters_.pack, pack_, DoorWorld::kStepS, command.system_current_a);
  } else {
    const double levers = 2 * (1 + bolt.overhang_m / bolt.guide_m);
    DriveLoad load{.extra_friction_n = bolt.friction * levers * door_.bolt_side_n};
    for (int i = 1; i <= kDriveSubSteps; ++i) {
      if (door_.bolt_axial_n > kTouchN) {
        load.obstacle_m = door_.bolt_m + door_.bolt_speed_m_s * (i * dt_s);
      }
      advance_drive(parameters_.drive, drive_, parameters_.pack, pack_, command, load, dt_s);
    }
    // The rounded-off friction would let a braked bolt creep under load for ever: Coulomb's holds.
    const bool quiet = command.direction == 0 &&
                       std::abs(drive_.speed_rad_s) < parameters_.drive.load.friction_speed_rad_s;
    drive_quiet_ms_ = quiet ? drive_quiet_ms_ + 1 : 0;
  }
  // A hand on the inside handle: the drive slips, and stands while it is held back.
  const double limit_m = bolt.throw_m * bolt_freedom(parameters_.mechanism, mechanism_);
  if (drive_.bolt_m > limit_m && limit_m < bolt.throw_m) {
    drive_.bolt_m = limit_m;
    drive_.speed_rad_s = std::min(drive_.speed_rad_s, 0.0);
  }
}

// With the strike in its way the bolt is pushed by the force that the drive train feels, the law of
// its stops; free, by what takes it along exactly.
double Plant::bolt_force_n() const {
  const double dt_s = DoorWorld::kStepS;
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
  door_.edge_m = warp_m_;
  door_.edge_speed_m_s = 0;
  door_.bolt_side_n = 0;
  door_.bolt_axial_n = 0;
}

// A world that holds the bolt keeps it until it is withdrawn, so that it does not come and go.
bool Plant::bolt_matters() const {
  const bool out = door_.bolt_m > parameters_.door.frame.clearance_m / 2;
  return (out && world_.live && world_.live->has_bolt()) ||
         bolt_in_play(parameters_.door, door_, warp_m_);
}

// Nothing is stepped while the door stands still, nothing new acts on it and the bolt moves freely.
void Plant::step_door() {
  const DoorParameters& door = parameters_.door;
  const double freedom = latch_freedom(parameters_.mechanism, mechanism_, drive_.bolt_m);
  const double limit_m = door.latch.throw_m * freedom;
  const bool unchanged = limit_m == latch_limit_m_ && door_still_ms_ >= kStillMs;
  latch_limit_m_ = limit_m;
  const bool with_bolt = bolt_matters();
  if (!with_bolt) follow_bolt();
  if (unchanged && !with_bolt) return world_.live.reset();
  if (!world_.live || world_.live->has_bolt() != with_bolt) {
    world_.live = std::make_unique<DoorWorld>(door, door_, with_bolt);
  }
  const double hand_n = advance(parameters_.hand, door.leaf, hand_, door_, DoorWorld::kStepS);
  world_.live->step({.edge_force_n = push_n_ + hand_n,
                     .latch_limit_m = limit_m,
                     .bolt_force_n = bolt_force_n(),
                     .warp_m = warp_m_},
                    door_);
  door_still_ms_ = door_still() ? door_still_ms_ + 1 : 0;
}

bool Plant::door_still() const {
  return at_rest(mechanism_) && hand_.hand_rad_s == 0 &&
         std::abs(door_.speed_rad_s) < kStillDoorRadS &&
         std::abs(door_.latch_speed_m_s) < kStillSlideMS &&
         std::abs(door_.edge_speed_m_s) < kStillSlideMS &&
         (!world_.live->has_bolt() || std::abs(door_.bolt_speed_m_s) < kStillSlideMS);
}

void Plant::settle() {
  moving_ = false;
  world_.live.reset();
  drive_ = {.bolt_m = drive_.bolt_m};
  door_.speed_rad_s = 0;
  door_.latch_speed_m_s = 0;
  door_.bolt_speed_m_s = 0;
  door_.edge_speed_m_s = 0;
  anchor_pack();
}

}  // namespace locktwin::model
