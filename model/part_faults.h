// What is wrong with parts whose data sheets it changes: plain data, all zero or false is a part as
// built. Switches, speaker, supply and flash keep faults of their own.
//
// A fault changes the data sheet of its part (the `with_faults` of each); the symptom follows from
// the same equations as everything else. Where the ranges come from: model/README.md, "Faults".
#pragma once

#include "model/body/drive_train.h"
#include "model/body/mechanism.h"
#include "model/door/door.h"
#include "model/state/fields.h"

namespace locktwin::model {

struct BodyFaults {
  double friction_factor = 1;  // dry mechanics: times the friction of bolt and guide; >= 1
  double wear = 0;             // of the motor: share of its torque constant that is lost, 0 .. 0.9
  bool open_circuit = false;   // brush or wire: no current flows
  bool stuck = false;          // the rotor does not turn
  ClutchFault clutch = ClutchFault::none;
  bool inside_handle_loose = false;  // its spindle does not reach the follower
  bool cylinder_damaged = false;

  LT_FIELDS(friction_factor, wear, open_circuit, stuck, clutch, inside_handle_loose,
            cylinder_damaged)
};

struct DoorFaults {
  double warp_m = 0;           // the lock edge stands off at the height of the dead bolt
  double sag_m = 0;            // the lock edge hangs so far below its place
  double strike_play_m = 0;    // loose screws: the strike gives way so far
  double obstacle_m = 0;       // thickness of what lies in the gap at the lock edge
  double pocket_filled_m = 0;  // of what lies in the bolt's pocket in the strike
  double friction_factor = 1;  // dry mechanics: times that of bolt and latch on the strike; >= 1
  bool latch_broken = false;
  bool bolt_broken = false;

  LT_FIELDS(warp_m, sag_m, strike_play_m, obstacle_m, pocket_filled_m, friction_factor,
            latch_broken, bolt_broken)
};

DriveParameters with_faults(DriveParameters drive, const BodyFaults& faults);
MechanismParameters with_faults(MechanismParameters mechanism, const BodyFaults& faults);
DoorParameters with_faults(DoorParameters door, const DoorFaults& faults);

}  // namespace locktwin::model
