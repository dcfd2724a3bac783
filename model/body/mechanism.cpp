#include "model/body/mechanism.h"

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
  switch (mechanism.clutch) {
    case ClutchFault::none:
      return bolt_m <= mechanism.clutch_m;
    case ClutchFault::stuck_engaged:
      return true;
    case ClutchFault::broken_free:
      return false;
  }
  return false;
}

double latch_freedom(const MechanismParameters& mechanism, const MechanismState& state,
                     double bolt_m) {
  double left = 1;
  if (mechanism.inside_handle_couples) left = freedom(mechanism, state.at(Side::inside));
  if (!clutch_engaged(mechanism, bolt_m)) return left;
  return std::min(left, freedom(mechanism, state.at(Side::outside)));
}

// Both handles turn the one follower that draws latch and bolt.
double bolt_freedom(const MechanismParameters& mechanism, const MechanismState& state,
                    double bolt_m) {
  return latch_freedom(mechanism, state, bolt_m);
}

}  // namespace locktwin::model
