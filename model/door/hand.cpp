#include "model/door/hand.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {
namespace {

constexpr double kSteadyRad = 1e-3;  // a hand does not follow the door's finest motions

// So fast that it can still be brought to rest at its target.
double speed_to(const HandParameters& hand, const HandState& state) {
  const double left_rad = std::abs(state.target_rad - state.hand_rad);
  return std::min(hand.lead_rad_s, std::sqrt(2 * hand.slow_rad_s2 * left_rad));
}

// Who brings a leaf to rest pulls back before it has gone too far. Setting it in motion is left to
// the spring between hand and leaf.
double slowing_nm(const LeafParameters& leaf, const HandState& state, double before_rad_s,
                  double dt_s) {
  if (std::abs(state.hand_rad_s) >= std::abs(before_rad_s)) return 0;
  return leaf.hinge_inertia_kg_m2 * (state.hand_rad_s - before_rad_s) / dt_s;
}

}  // namespace

void grasp(const HandParameters& hand, HandState& state, double door_rad, double target_rad) {
  if (!state.holds) state.hand_rad = door_rad;
  state.holds = true;
  state.target_rad = target_rad > hand.shut_rad ? target_rad : -2 * hand.lead_rad;
  state.hold_nm = 0;
}

double advance(const HandParameters& hand, const LeafParameters& leaf, HandState& state,
               const DoorState& door, double dt_s) {
  if (!state.holds) return 0;
  const double reach =
      std::clamp(state.target_rad, door.angle_rad - hand.lead_rad, door.angle_rad + hand.lead_rad);
  // At the end of its reach before the leaf it only waits for the leaf to come.
  const bool nears = reach == state.target_rad;
  const bool arrived = nears && std::abs(reach - state.hand_rad) < kSteadyRad;
  const double step = speed_to(hand, state) * dt_s;
  const double moved = arrived ? 0 : std::clamp(reach - state.hand_rad, -step, step);
  const double before_rad_s = state.hand_rad_s;
  state.hand_rad += moved;
  state.hand_rad_s = moved / dt_s;
  const double short_nm = hand.stiffness_nm_per_rad * (state.hand_rad - door.angle_rad);
  const double limit_nm = hand.force_limit_n * leaf.width_m;
  if (arrived) {
    state.hold_nm =
        std::clamp(state.hold_nm + short_nm * dt_s / hand.settle_s, -limit_nm, limit_nm);
  }
  const double brake_nm = nears ? slowing_nm(leaf, state, before_rad_s, dt_s) : 0;
  const double torque_nm = short_nm + state.hold_nm + brake_nm +
                           hand.damping_nm_s * (state.hand_rad_s - door.speed_rad_s);
  return std::clamp(torque_nm, -limit_nm, limit_nm) / leaf.width_m;
}

}  // namespace locktwin::model
