#include "model/part_faults.h"

#include <algorithm>

namespace locktwin::model {
namespace {

// Steel on steel without grease, with rust and dust: handbooks give 0.5 to 0.8.
constexpr double kDriestFriction = 0.8;

// A gearbox that does not turn: the inertia is so large that no torque gives it speed.
constexpr double kStuckInertiaKgM2 = 1.0;

// Worn brushes: a motor that has lost half of its torque constant has about doubled its winding's
// resistance (brush transition included).
constexpr double kOhmPerWear = 2.0;

double dried(double friction, double factor) {
  return std::min(friction * factor, std::max(friction, kDriestFriction));
}

}  // namespace

DriveParameters with_faults(DriveParameters drive, const BodyFaults& faults) {
  drive.load.friction_n *= faults.friction_factor;
  drive.motor.torque_nm_per_a *= 1 - faults.wear;
  drive.motor.winding_ohm *= 1 + kOhmPerWear * faults.wear;
  if (faults.stuck) drive.motor.rotor_inertia_kg_m2 = kStuckInertiaKgM2;
  return drive;
}

MechanismParameters with_faults(MechanismParameters mechanism, const BodyFaults& faults) {
  mechanism.clutch = faults.clutch;
  mechanism.inside_handle_couples = !faults.inside_handle_loose;
  return mechanism;
}

DoorParameters with_faults(DoorParameters door, const DoorFaults& faults) {
  door.latch.friction = dried(door.latch.friction, faults.friction_factor);
  door.bolt.friction = dried(door.bolt.friction, faults.friction_factor);
  door.latch.play_m += faults.strike_play_m;
  door.bolt.strike_clearance_m += faults.strike_play_m;
  door.frame.stop_rad = faults.obstacle_m / door.leaf.width_m;
  door.bolt.pocket_filled_m = faults.pocket_filled_m;
  door.has_latch = door.has_latch && !faults.latch_broken;
  door.has_bolt = !faults.bolt_broken;
  return door;
}

}  // namespace locktwin::model
