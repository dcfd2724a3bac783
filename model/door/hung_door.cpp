#include "model/door/hung_door.h"

#include <algorithm>
#include <cmath>

namespace locktwin::model {
namespace {

// Slower than these for kStillMs is rest. Hinge friction stops a door dead, so nothing creeps.
constexpr double kStillDoorRadS = 1e-4;
constexpr double kStillSlideMS = 1e-3;
constexpr double kRestingLatchM = 0.0002;  // Box2D lets it stand so far from its end

}  // namespace

HungDoor::HungDoor(const DoorParameters& door, const HandParameters& hand)
    : sound_(door),
      sheet_(door),
      hand_sheet_(hand),
      state_(latched_door(door)),
      latch_limit_m_(door.latch.throw_m) {}

void HungDoor::hold(double& what, double value) {
  if (what == value) return;
  what = value;
  stir();
}

void HungDoor::stir() {
  settled_ = false;
  wake();
}

void HungDoor::push(double force_n) {
  hold(push_n_, force_n);
}

void HungDoor::pry(double force_n) {
  hold(pry_n_, force_n);
}

void HungDoor::set_wind_pa(double pressure_pa) {
  hold(wind_pa_, pressure_pa);
}

void HungDoor::adjust_strike_m(double off_m) {
  hold(strike_off_m_, off_m);
}

void HungDoor::move_to(double angle_rad) {
  const HandState before = hand_;
  grasp(hand_sheet_, hand_, state_.angle_rad, angle_rad);
  if (!before.holds || hand_.target_rad != before.target_rad) stir();
}

void HungDoor::let_go() {
  if (!hand_.holds) return;
  hand_ = {};
  stir();
}

// A latch that is put in again lies as the strike lets it.
void HungDoor::set_faults(const DoorFaults& faults) {
  const bool had_latch = sheet_.has_latch;
  faults_ = faults;
  sheet_ = with_faults(sound_, faults);
  if (!sheet_.has_latch) state_.latch_speed_m_s = 0;
  if (sheet_.has_latch && !had_latch) state_.latch_m = resting_latch_m(sheet_, state_.angle_rad);
  live_.drop();  // a world is built from the new data sheet when needed
  stir();
}

bool HungDoor::obstacle_fits(double thickness_m) const {
  return thickness_m <= state_.angle_rad * sheet_.leaf.width_m;
}

double HungDoor::pocket_end_m() const {
  return model::pocket_end_m(sheet_, state_);
}

double HungDoor::bolt_lift_n(double bolt_m) const {
  return sag_load(sheet_, state_, faults_.sag_m, bolt_m).lift_n;
}

// Side load is friction in guide and strike: mu N (1 + overhang/guide) + mu N overhang/guide +
// mu N at the strike itself. The weight of a sagging leaf is such a load too.
StrikeLoad HungDoor::load_on_bolt(double bolt_m, bool throws) const {
  const BoltParameters& bolt = sheet_.bolt;
  const double levers = 2 * (1 + bolt.overhang_m / bolt.guide_m);
  const SagLoad sag = sag_load(sheet_, state_, faults_.sag_m, bolt_m);
  const double climbing_n = throws ? sag.lift_n * sag.climb : 0;
  const double pressed_n = state_.bolt_side_n + sag.lift_n;
  return {.extra_friction_n = bolt.friction * levers * pressed_n + climbing_n,
          .obstacle_m = std::min(sag.obstacle_m, pocket_end_m()),
          .axial_n = state_.bolt_axial_n,
          .bolt_m = state_.bolt_m,
          .bolt_speed_m_s = state_.bolt_speed_m_s};
}

bool HungDoor::strike_holds_bolt() const {
  return state_.bolt_axial_n > kStrikeTouchN;
}

double HungDoor::bolt_next_m(double dt_s) const {
  return state_.bolt_m + state_.bolt_speed_m_s * dt_s;
}

// A bolt that is not in the world is where the drive train has it, on an edge that stands off.
void HungDoor::follow_bolt(const BodyLoad& body) {
  state_.bolt_m = body.bolt_m;
  state_.bolt_speed_m_s = body.bolt_speed_m_s;
  state_.edge_m = bolt_off_m();
  state_.edge_speed_m_s = 0;
  state_.bolt_side_n = 0;
  state_.bolt_axial_n = 0;
}

// A world that holds the bolt keeps it until it is withdrawn, so that it does not come and go.
bool HungDoor::bolt_matters() const {
  const bool out = state_.bolt_m > sheet_.frame.clearance_m / 2;
  return (out && live_.there() && live_.parts().bolt) || bolt_in_play(sheet_, state_, bolt_off_m());
}

// As long as it lies in its pocket and nobody draws it, a latch only holds.
bool HungDoor::latch_matters(double limit_m) const {
  const double throw_m = sheet_.latch.throw_m;
  if (limit_m < throw_m) return true;
  if (live_.there()) return live_.parts().latch;
  return !latch_engaged() || state_.latch_m < throw_m - kRestingLatchM;
}

// A latched leaf that has come to rest stays where it is while a handle draws the latch, far
// stronger than spring and friction, as long as enough of it is in its pocket.
bool HungDoor::drawn_from_pocket(double limit_m) const {
  constexpr double kHoldsM = 0.003;
  const bool drawn = limit_m <= state_.latch_m + kRestingLatchM;
  return settled_ && !hand_.holds && pry_n_ == 0 && drawn && latch_engaged() && limit_m > kHoldsM;
}

// So does one that lies on its stop, its latch out or broken off, while something presses it there.
bool HungDoor::pressed_on_stop(double limit_m, double edge_n) const {
  constexpr double kLiesRad = 2e-5;
  const double throw_m = sheet_.latch.throw_m;
  const bool out = limit_m == throw_m && state_.latch_m > throw_m - kRestingLatchM &&
                   std::abs(state_.latch_speed_m_s) < kStillSlideMS;
  const bool lies = state_.angle_rad < sheet_.frame.stop_rad + kLiesRad &&
                    std::abs(state_.speed_rad_s) < kStillDoorRadS;
  return lies && (out || !sheet_.has_latch) &&
         leaf_torque_nm(sheet_, state_.angle_rad, 0, edge_n) < 0;
}

void HungDoor::hold_at(double latch_limit_m) {
  if (sheet_.has_latch) state_.latch_m = std::min(state_.latch_m, latch_limit_m);
  state_.latch_speed_m_s = 0;
  state_.speed_rad_s = 0;
}

// Nothing is stepped while the door stands still, nothing new acts on it and the bolt moves freely.
void HungDoor::step(const BodyLoad& body, double dt_s) {
  if (pry_n_ > 0) break_what_yields(pry_n_ + push_n_ + wind_n());
  const double limit_m = sheet_.latch.throw_m * body.latch_freedom;
  const bool unchanged = limit_m == latch_limit_m_ && still();
  latch_limit_m_ = limit_m;
  const DoorParts parts{.bolt = bolt_matters(), .latch = latch_matters(limit_m)};
  if (!parts.bolt) follow_bolt(body);
  const bool rests = unchanged && !parts.bolt;
  swings_free_ = !unchanged && !parts.bolt && swings_free(sheet_, state_, limit_m, dt_s);
  const double hand_n = rests ? 0 : advance(hand_sheet_, sheet_.leaf, hand_, state_, dt_s);
  const double edge_n = edge_force_n() + hand_n;
  held_ = !rests && !parts.bolt && !swings_free_ &&
          (drawn_from_pocket(limit_m) || pressed_on_stop(limit_m, edge_n));
  if (rests || without_world()) live_.drop();
  if (rests) return;
  settled_ = settled_ && held_;
  if (swings_free_) return swing(sheet_, state_, edge_n, limit_m, dt_s);
  if (held_) return hold_at(limit_m);
  if (!live_.there() || live_.parts() != parts) live_.build(sheet_, state_, parts, dt_s);
  live_.step({.edge_force_n = edge_n,
              .latch_limit_m = limit_m,
              .bolt_force_n = body.bolt_force_n,
              .warp_m = bolt_off_m()},
             state_);
}

bool HungDoor::lets_pass(double bolt_m) const {
  const bool stands_free = still() && !live_.there() && !without_world() && pry_n_ == 0 &&
                           latch_limit_m_ == sheet_.latch.throw_m;
  const bool untouched = state_.bolt_side_n == 0 && state_.bolt_axial_n == 0 &&
                         faults_.sag_m <= sheet_.bolt.height_clearance_m;
  if (!stands_free || !untouched) return false;
  DoorState there = state_;
  there.bolt_m = bolt_m;
  return !bolt_in_play(sheet_, there, bolt_off_m());
}

// What pushes at the leaf besides hands that lead it. A held leaf is a structure: beyond what the
// world resolves, only its strength counts. A lever works in the gap alone.
double HungDoor::edge_force_n() const {
  constexpr double kLeverRad = 0.04;
  constexpr double kResolvedN = 2000.0;
  const double lever_n = state_.angle_rad < kLeverRad ? pry_n_ : 0;
  return std::clamp(push_n_ + wind_n() + lever_n, -kResolvedN, kResolvedN);
}

// The latch takes the load first, having less play; then the bolt alone.
void HungDoor::break_what_yields(double force_n) {
  DoorFaults faults = faults_;
  if (latch_engaged()) {
    if (force_n <= sheet_.latch.strength_n) return;
    faults.latch_broken = true;
  } else if (bolt_holds(sheet_, state_)) {
    if (force_n <= sheet_.bolt.strength_n) return;
    faults.bolt_broken = true;
  } else {
    return;
  }
  set_faults(faults);
}

bool HungDoor::stands() const {
  return std::abs(hand_.hand_rad_s) < kStillDoorRadS &&
         std::abs(state_.speed_rad_s) < kStillDoorRadS &&
         std::abs(state_.latch_speed_m_s) < kStillSlideMS &&
         std::abs(state_.edge_speed_m_s) < kStillSlideMS &&
         (without_world() || !live_.parts().bolt ||
          std::abs(state_.bolt_speed_m_s) < kStillSlideMS);
}

void HungDoor::count_still(bool body_at_rest) {
  if (!live_.there() && !without_world()) return;
  still_ms_ = body_at_rest && stands() ? std::min(still_ms_ + 1, kStillMs) : 0;
}

void HungDoor::settle() {
  live_.drop();
  swings_free_ = false;
  held_ = false;
  settled_ = true;
  state_.speed_rad_s = 0;
  state_.latch_speed_m_s = 0;
  state_.bolt_speed_m_s = 0;
  state_.edge_speed_m_s = 0;
}

}  // namespace locktwin::model
