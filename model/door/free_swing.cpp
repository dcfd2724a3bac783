#include "model/door/free_swing.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {
namespace {

constexpr double kFarM = 0.01;    // from strike and frame, beyond all that the latch reaches
constexpr double kFarRad = 0.02;  // from the stops

// The lock edge is so far from the stop that neither its latch, however far out, nor the gasket
// meets anything.
double nearest_rad(const DoorParameters& door) {
  const double reach_m = door.latch.throw_m / door.latch.bevel_slope + door.latch.play_m;
  const double near_m = std::max(door.has_latch ? reach_m : 0, door.frame.gasket_depth_m);
  return std::max((near_m + kFarM) / door.leaf.width_m, door.frame.stop_rad + kFarRad);
}

}  // namespace

bool swings_free(const DoorParameters& door, const DoorState& state, double latch_limit_m,
                 double dt_s) {
  constexpr double kDrawnM = 0.0003;    // so much of it slips off the strike's lip
  constexpr double kOffStopRad = 3e-4;  // more than 2 kN at a leaf of 30 kg add in a step
  const bool drawn = !door.has_latch || (latch_limit_m <= 0 && state.latch_m < kDrawnM);
  const double shuts_rad = std::max(0.0, -state.speed_rad_s) * dt_s;
  const double ahead_rad = std::abs(state.speed_rad_s) * dt_s;
  const bool off_frame = drawn ? state.angle_rad - shuts_rad > door.frame.stop_rad + kOffStopRad
                               : state.angle_rad - ahead_rad > nearest_rad(door);
  return off_frame && state.angle_rad + ahead_rad < door.leaf.open_limit_rad - kFarRad;
}

bool clear_of_frame(const DoorParameters& door, const DoorState& state) {
  return state.angle_rad > nearest_rad(door);
}

namespace {

void spring_out(const LatchParameters& latch, DoorState& state, double limit_m, double dt_s) {
  const double force_n = latch.preload_n + latch.spring_n_per_m * (latch.throw_m - state.latch_m) -
                         latch.damping_n_s_per_m * state.latch_speed_m_s;
  state.latch_speed_m_s += dt_s * force_n / latch.mass_kg;
  state.latch_m += dt_s * state.latch_speed_m_s;
  if (state.latch_m < limit_m) return;
  state.latch_m = limit_m;
  state.latch_speed_m_s = 0;
}

}  // namespace

void swing(const DoorParameters& door, DoorState& state, double edge_force_n, double latch_limit_m,
           double dt_s) {
  const double per_nm = dt_s / door.leaf.hinge_inertia_kg_m2;
  const double torque_nm = leaf_torque_nm(door, state.angle_rad, state.speed_rad_s, edge_force_n);
  const double pushed_rad_s = state.speed_rad_s + per_nm * torque_nm;
  const double most_rad_s = per_nm * door.leaf.hinge_coulomb_nm;
  state.speed_rad_s = pushed_rad_s - std::clamp(pushed_rad_s, -most_rad_s, most_rad_s);
  state.angle_rad += dt_s * state.speed_rad_s;
  if (door.has_latch) spring_out(door.latch, state, latch_limit_m, dt_s);
}

}  // namespace locktwin::model
