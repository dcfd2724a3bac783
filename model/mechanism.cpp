#include "model/mechanism.h"

#include <algorithm>

namespace locktwin::model {
namespace {

double freedom(const MechanismParameters& mechanism, const Handle& handle) {
  return std::clamp((1 - handle.turn) / (1 - mechanism.lost_motion), 0.0, 1.0);
}

}  // namespace

void advance(const MechanismParameters& mechanism, MechanismState& state, double dt_s) {
  const double step = dt_s / mechanism.full_turn_s;
  for (Handle& handle : state.handles) {
    handle.turn = std::clamp(handle.turn + (handle.pressed ? step : -step), 0.0, 1.0);
  }
}

bool at_rest(const MechanismState& state) {
  return std::all_of(state.handles.begin(), state.handles.end(), [](const Handle& handle) {
    return handle.pressed ? handle.turn >= 1 : handle.turn <= 0;
  });
}

bool clutch_engaged(const MechanismParameters& mechanism, double bolt_m) {
  return bolt_m <= mechanism.clutch_m;
}

double latch_freedom(const MechanismParameters& mechanism, const MechanismState& state,
                     double bolt_m) {
  const double inside = freedom(mechanism, state.at(Side::inside));
  if (!clutch_engaged(mechanism, bolt_m)) return inside;
  return std::min(inside, freedom(mechanism, state.at(Side::outside)));
}

double bolt_freedom(const MechanismParameters& mechanism, const MechanismState& state) {
  return freedom(mechanism, state.at(Side::inside));
}

}  // namespace locktwin::model
