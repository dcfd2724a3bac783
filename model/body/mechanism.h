// Handles, clutch and what they pull: latch and dead bolt.
//
// The inside handle withdraws both, always. The outside handle does so only while the clutch
// couples it: a cam on the dead bolt engages the clutch when the bolt is withdrawn. Handles are led
// by hands, far stronger than springs and motor: they act as limits of travel.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::model {

enum class Side { inside, outside };

// A dog broken in either place, or a lock put together wrongly.
enum class ClutchFault : std::uint8_t { none, stuck_engaged, broken_free };

// Estimates from lever handles of mortise locks: 45 degrees of turn, taken down in a fifth of a
// second, thrown back by their spring as fast; the first tenth of the turn moves nothing.
struct MechanismParameters {
  double full_turn_s = 0.2;
  double lost_motion = 0.1;
  double clutch_m = 0.002;  // bolt withdrawn up to here: the clutch is engaged
  ClutchFault clutch = ClutchFault::none;
  bool inside_handle_couples = true;  // false: its spindle turns in the air

  LT_FIELDS(full_turn_s, lost_motion, clutch_m, clutch, inside_handle_couples)
};

struct Handle {
  bool pressed = false;
  double turn = 0;  // 0 at rest .. 1 fully down

  LT_FIELDS(pressed, turn)
};

struct MechanismState {
  std::array<Handle, 2> handles;

  Handle& at(Side side) { return handles[static_cast<std::size_t>(side)]; }
  const Handle& at(Side side) const { return handles[static_cast<std::size_t>(side)]; }

  LT_FIELDS(handles)
};

void advance(const MechanismParameters& mechanism, MechanismState& state, double dt_s);
bool at_rest(const MechanismState& state);

bool clutch_engaged(const MechanismParameters& mechanism, double bolt_m);

// What share of its throw a handle leaves to the latch, and to the bolt: 1 nothing turned, 0 all
// in.
double latch_freedom(const MechanismParameters& mechanism, const MechanismState& state,
                     double bolt_m);
double bolt_freedom(const MechanismParameters& mechanism, const MechanismState& state,
                    double bolt_m);

}  // namespace locktwin::model
