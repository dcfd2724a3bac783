#include "model/door/hand.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {
namespace {

constexpr double kSteadyRad = 1e-3;  // a hand does not follow the door's finest motions

}  // namespace

void grasp(const HandParameters& hand, HandState& state, double door_rad, double target_rad) {
  if (!state.holds) state.hand_rad = door_rad;
  state.holds = true;
  state.target_rad = target_rad > hand.shut_rad ? target_rad : -2 * hand.lead_rad;
}

double advance(const HandParameters& hand, const LeafParameters& leaf, HandState& state,
               const DoorState& door, double dt_s) {
  if (!state.holds) return 0;
  const double reach =
      std::clamp(state.target_rad, door.angle_rad - hand.lead_rad, door.angle_rad + hand.lead_rad);
  const double step = hand.lead_rad_s * dt_s;
  const bool arrived = std::abs(reach - state.hand_rad) < kSteadyRad;
  const double moved = arrived ? 0 : std::clamp(reach - state.hand_rad, -step, step);
  state.hand_rad += moved;
  state.hand_rad_s = moved / dt_s;
  const double torque_nm = hand.stiffness_nm_per_rad * (state.hand_rad - door.angle_rad) +
                           hand.damping_nm_s * (state.hand_rad_s - door.speed_rad_s);
  return std::clamp(torque_nm / leaf.width_m, -hand.force_limit_n, hand.force_limit_n);
}

}  // namespace locktwin::model
