#include "model/door/door.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {

LeafParameters leaf_of(double mass_kg) {
  LeafParameters leaf;
  leaf.hinge_inertia_kg_m2 *= mass_kg / leaf.mass_kg;
  leaf.mass_kg = mass_kg;
  return leaf;
}

bool latch_engaged(const DoorParameters& door, const DoorState& state) {
  // Box2D lets a loaded latch sink 0.06 mm into the strike; the guide gives as much.
  constexpr double kSlackM = 0.0005;
  constexpr double kHoldM = 0.002;  // less of the latch in its pocket would slip off
  const double from_stop_m = state.angle_rad * (door.leaf.width_m + door.latch.throw_m);
  return door.has_latch && state.latch_m >= kHoldM && from_stop_m <= door.latch.play_m + kSlackM;
}

bool bolt_in_play(const DoorParameters& door, const DoorState& state, double warp_m) {
  constexpr double kShortM = 0.001;  // before the strike's face
  constexpr double kFreeM = 0.0003;  // before the pocket's wall
  constexpr double kClearM = 0.005;  // before the strike's front; a slammed door covers it in 2 ms
  if (!door.has_bolt || state.bolt_m < door.frame.clearance_m - kShortM) return false;
  // From the middle of the pocket to the middle of the bolt, towards the opening side.
  const double off_m =
      state.angle_rad * (door.leaf.width_m + door.bolt.throw_m) + warp_m - door.latch.play_m;
  const double front_m = (door.leaf.thickness_m + door.bolt.thickness_m) / 2;
  return std::abs(off_m) > door.bolt.strike_clearance_m - kFreeM && off_m < front_m + kClearM;
}

namespace {

constexpr double kGravity = 9.81;

// From the middle of the pocket to the middle of the bolt, towards the opening side.
double in_front_m(const DoorParameters& door, const DoorState& state) {
  return state.angle_rad * (door.leaf.width_m + door.bolt.throw_m) - door.latch.play_m;
}

}  // namespace

bool bolt_holds(const DoorParameters& door, const DoorState& state) {
  constexpr double kHeldM = 0.005;  // less of it in the pocket slips off over the chamfer
  return door.has_bolt && state.bolt_m > door.frame.clearance_m + kHeldM &&
         in_front_m(door, state) < (door.leaf.thickness_m - door.bolt.thickness_m) / 2;
}

SagLoad sag_load(const DoorParameters& door, const DoorState& state, double sag_m, double bolt_m) {
  const BoltParameters& bolt = door.bolt;
  const double over_m = sag_m - bolt.height_clearance_m;
  const double entered_m = bolt_m - door.frame.clearance_m;
  const bool beside = in_front_m(door, state) > (door.leaf.thickness_m + bolt.thickness_m) / 2;
  if (over_m <= 0 || beside || !door.has_bolt) return {};
  if (over_m > bolt.chamfer_depth_m) return {.obstacle_m = door.frame.clearance_m};
  if (entered_m <= 0) return {};
  const double slope = bolt.chamfer_depth_m / bolt.chamfer_length_m;
  const double climbed_m = entered_m * slope;
  const double hanging_n = door.leaf.mass_kg * kGravity / 2;
  const double lift_n = std::min(hanging_n, bolt.lift_n_per_m * std::min(climbed_m, over_m));
  return {.lift_n = lift_n, .climb = climbed_m < over_m ? slope : 0};
}

double pocket_end_m(const DoorParameters& door, const DoorState& state) {
  const bool before = in_front_m(door, state) < door.bolt.thickness_m / 2;
  const bool stops = door.bolt.pocket_filled_m > 0 && door.has_bolt && before;
  return stops ? door.bolt.throw_m - door.bolt.pocket_filled_m
               : std::numeric_limits<double>::infinity();
}

// A uniform pressure acts at the middle of the leaf: half of it at the lock edge.
double wind_force_n(const DoorParameters& door, double pressure_pa) {
  const double half_n = pressure_pa * door.leaf.width_m * door.height_m / 2;
  return door.swing == Swing::inward ? half_n : -half_n;
}

DoorState latched_door(const DoorParameters& door) {
  DoorState state;
  if (!door.has_latch) return state;
  state.latch_m = door.latch.throw_m;
  state.angle_rad = door.latch.play_m / (door.leaf.width_m + door.latch.throw_m);
  return state;
}

double resting_latch_m(const DoorParameters& door, double angle_rad) {
  if (!door.has_latch) return 0;
  const double to_pocket_m = angle_rad * door.leaf.width_m - door.latch.play_m;
  if (to_pocket_m <= 0) return door.latch.throw_m;
  return std::min(door.latch.throw_m, to_pocket_m * door.latch.bevel_slope);
}

double gasket_force_n(const DoorParameters& door, double angle_rad) {
  const double squeezed_m = door.frame.gasket_depth_m - angle_rad * door.leaf.width_m;
  return door.frame.gasket_force_n * std::max(0.0, squeezed_m) / door.frame.gasket_depth_m;
}

double leaf_torque_nm(const DoorParameters& door, double angle_rad, double speed_rad_s,
                      double edge_force_n) {
  const double edge_n = edge_force_n + gasket_force_n(door, angle_rad);
  double torque_nm = edge_n * door.leaf.width_m - door.leaf.hinge_viscous_nm_s * speed_rad_s;
  if (door.closer) {
    torque_nm -= door.closer->spring_nm;
    if (speed_rad_s < 0) torque_nm -= door.closer->damping_nm_s * speed_rad_s;
  }
  return torque_nm;
}

}  // namespace locktwin::model
