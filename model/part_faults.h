// What is wrong with the parts: plain data, all zero or false is a lock as built.
//
// A fault changes the data sheet of its part (the `with_faults` of each); the symptom follows from
// the same equations as everything else. Where the ranges come from: model/README.md, "Faults".
#pragma once

#include <array>
#include <cstddef>

#include "model/body/cylinder.h"
#include "model/body/drive_train.h"
#include "model/body/mechanism.h"
#include "model/body/position_switch.h"
#include "model/door/door.h"
#include "model/state/fields.h"

namespace locktwin::model {

struct DriveFaults {
  double friction_factor = 1;  // dry mechanics: times the friction of bolt, guide, latch; >= 1
  double wear = 0;             // of the motor: share of its torque constant that is lost, 0 .. 0.9
  bool open_circuit = false;   // brush or wire: no current flows
  bool stuck = false;          // the rotor does not turn

  LT_FIELDS(friction_factor, wear, open_circuit, stuck)
};

struct DoorFaults {
  double warp_m = 0;         // the lock edge stands off at the height of the dead bolt
  double sag_m = 0;          // the lock edge hangs so far below its place
  double strike_play_m = 0;  // loose screws: the strike gives way so far
  double obstacle_m = 0;     // thickness of what lies in the gap at the lock edge
  bool latch_broken = false;
  bool bolt_broken = false;

  LT_FIELDS(warp_m, sag_m, strike_play_m, obstacle_m, latch_broken, bolt_broken)
};

struct LockFaults {
  DriveFaults drive;
  DoorFaults door;
  ClutchFault clutch = ClutchFault::none;
  bool inside_handle_loose = false;  // its spindle does not reach the follower
  bool cylinder_damaged = false;
  std::array<SwitchFault, kSwitches> switches;

  SwitchFault& at(SwitchId id) { return switches[static_cast<std::size_t>(id)]; }
  const SwitchFault& at(SwitchId id) const { return switches[static_cast<std::size_t>(id)]; }

  LT_FIELDS(drive, door, clutch, inside_handle_loose, cylinder_damaged, switches)
};

DriveParameters with_faults(DriveParameters drive, const DriveFaults& faults);
DoorParameters with_faults(DoorParameters door, const LockFaults& faults);
MechanismParameters with_faults(MechanismParameters mechanism, const LockFaults& faults);

}  // namespace locktwin::model
