#include "model/body/cylinder.h"

#include <algorithm>

namespace locktwin::model {
namespace {

void let_go(CylinderState& state) {
  state.hand = 0;
  state.carries = false;
}

void throw_bolt(const CylinderParameters& cylinder, CylinderState& state, const CylinderLoad& load,
                double dt_s) {
  state.cam_m = std::max(state.cam_m, load.bolt_m);
  if (load.throwing_n > cylinder.force_n) state.cam_m = load.bolt_m;
  if (load.throwing_n <= cylinder.force_n) state.cam_m += cylinder.bolt_m_per_s * dt_s;
  state.cam_m = std::min(state.cam_m, load.travel_m);
}

void withdraw_bolt(const CylinderParameters& cylinder, CylinderState& state,
                   const CylinderLoad& load, double dt_s) {
  state.cam_m = std::min(state.cam_m, load.bolt_m);
  if (load.withdrawing_n > cylinder.force_n) return;
  if (state.cam_m > 0) {
    state.cam_m = std::max(0.0, state.cam_m - cylinder.bolt_m_per_s * dt_s);
  } else {
    state.latch_pull = std::min(1.0, state.latch_pull + dt_s / cylinder.latch_s);
  }
}

}  // namespace

void open_cover(CylinderState& state) {
  state.cover_open = true;
}

void close_cover(CylinderState& state) {
  if (state.key == KeyKind::none) state.cover_open = false;
}

void insert_key(CylinderState& state, KeyKind key, bool fully) {
  if (!state.cover_open || (state.key != KeyKind::none && state.key != key)) return;
  state.key = key;
  state.fully_in = fully;
}

void remove_key(CylinderState& state) {
  let_go(state);
  state.key = KeyKind::none;
  state.fully_in = false;
}

bool key_fits(const CylinderState& state, bool cylinder_damaged) {
  return state.key == KeyKind::right && state.fully_in && !cylinder_damaged;
}

void advance(const CylinderParameters& cylinder, CylinderState& state, const CylinderLoad& load,
             bool cylinder_damaged, double dt_s) {
  const double cam_m = state.cam_m;
  const double pull = state.latch_pull;
  const bool driven = state.hand != 0 && key_fits(state, cylinder_damaged);
  if (driven && !state.carries) state.cam_m = load.bolt_m;
  state.carries = driven;
  if (driven && state.hand > 0) throw_bolt(cylinder, state, load, dt_s);
  if (driven && state.hand < 0) withdraw_bolt(cylinder, state, load, dt_s);
  // The latch's own spring takes the cam back.
  if (!driven || state.hand > 0) state.latch_pull = std::max(0.0, pull - dt_s / cylinder.latch_s);
  state.turns = state.latch_pull != pull || (driven && state.cam_m != cam_m);
}

bool at_rest(const CylinderState& state) {
  return !state.turns;
}

bool idle(const CylinderState& state) {
  return state.hand == 0 && !state.carries && state.latch_pull == 0 && !state.turns;
}

}  // namespace locktwin::model
