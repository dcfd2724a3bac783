// A hand on the lock edge that leads the door to an angle and holds it there, or presses it shut.
#pragma once

#include "model/door/door.h"
#include "model/state/fields.h"

namespace locktwin::model {

// Estimates of a person who swings a door without haste; the force is what one arm gives easily.
struct HandParameters {
  double force_limit_n = 80.0;
  double lead_rad_s = 1.0;              // how fast the hand goes ahead ...
  double lead_rad = 0.15;               // ... and how far: it waits for the door
  double stiffness_nm_per_rad = 690.0;  // moves 10.8 kg m^2 at 8 rad/s ...
  double damping_nm_s = 155.0;          // ... with 0.9 of critical damping
  double shut_rad = 0.01;               // a target below means shut: press on, until it latches
  double slow_rad_s2 = 3.0;             // brings it to rest at its target, with half its force
  double settle_s = 0.3;  // and then takes on what else pulls at the leaf: closer, wind, gasket

  LT_FIELDS(force_limit_n, lead_rad_s, lead_rad, stiffness_nm_per_rad, damping_nm_s, shut_rad,
            slow_rad_s2, settle_s)
};

struct HandState {
  bool holds = false;
  double target_rad = 0;
  double hand_rad = 0;
  double hand_rad_s = 0;
  double hold_nm = 0;  // what it has learnt to hold against, at its target

  LT_FIELDS(holds, target_rad, hand_rad, hand_rad_s, hold_nm)
};

void grasp(const HandParameters& hand, HandState& state, double door_rad, double target_rad);

// One step; returns the force on the lock edge, positive opens.
double advance(const HandParameters& hand, const LeafParameters& leaf, HandState& state,
               const DoorState& door, double dt_s);

}  // namespace locktwin::model
