#include "model/door.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {

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
  if (state.bolt_m < door.frame.clearance_m - kShortM) return false;
  // From the middle of the pocket to the middle of the bolt, towards the opening side.
  const double off_m =
      state.angle_rad * (door.leaf.width_m + door.bolt.throw_m) + warp_m - door.latch.play_m;
  const double front_m = (door.leaf.thickness_m + door.bolt.thickness_m) / 2;
  return std::abs(off_m) > door.bolt.strike_clearance_m - kFreeM && off_m < front_m + kClearM;
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
