#include "model/door.h"

#include <algorithm>

namespace locktwin::model {

bool latch_engaged(const DoorParameters& door, const DoorState& state) {
  // Box2D lets a loaded latch sink 0.06 mm into the strike; the guide gives as much.
  constexpr double kSlackM = 0.0005;
  constexpr double kHoldM = 0.002;  // less of the latch in its pocket would slip off
  const double from_stop_m = state.angle_rad * (door.leaf.width_m + door.latch.throw_m);
  return door.has_latch && state.latch_m >= kHoldM && from_stop_m <= door.latch.play_m + kSlackM;
}

bool bolt_in_play(const DoorParameters& door, const DoorState& state) {
  constexpr double kMarginM = 0.001;
  return state.bolt_m > door.frame.clearance_m - kMarginM;
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

}  // namespace locktwin::model
