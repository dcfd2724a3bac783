// The leaf where it touches nothing but its gasket: beyond strike and stops, or before the strike
// with its latch drawn. Then a body on a pin and a latch in its guide are left of the Box2D world,
// which need no solver.
#pragma once

#include "model/door/door.h"

namespace locktwin::model {

// Whether that holds now and throughout a step. Of a bolt in play the caller knows.
bool swings_free(const DoorParameters& door, const DoorState& state, double latch_limit_m,
                 double dt_s);
// The lock edge is beyond all that strike, frame and gasket reach.
bool clear_of_frame(const DoorParameters& door, const DoorState& state);

// One step, in the order in which Box2D does the same: forces, then friction of the hinge as a
// motor that holds at speed 0, then the angle. (Coulomb friction never turns a motion round.) The
// latch goes where its spring takes it and handles let it, `latch_limit_m`; that the leaf turns
// adds 1 m/s2 to 30 of the spring, and is left out.
void swing(const DoorParameters& door, DoorState& state, double edge_force_n, double latch_limit_m,
           double dt_s);

}  // namespace locktwin::model
