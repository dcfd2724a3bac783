// Keys, switches and faults of the plant.
#include <cmath>

#include "model/plant.h"

namespace locktwin::model {

void Plant::set_key_cover(bool open) {
  if (open) {
    open_cover(cylinder_);
  } else {
    close_cover(cylinder_);
  }
}

void Plant::insert_key(KeyKind key, bool fully) {
  model::insert_key(cylinder_, key, fully);
  wake_door();
}

void Plant::remove_key() {
  model::remove_key(cylinder_);
  wake_door();
}

void Plant::turn_key(int direction) {
  if (direction == cylinder_.hand) return;
  cylinder_.hand = cylinder_.key == KeyKind::none ? 0 : direction;
  wake_door();
}

bool Plant::key_blocked() const {
  return cylinder_.hand != 0 && !key_fits(cylinder_, faults_.cylinder_damaged);
}

// The parts that changed take their data sheets anew; a world is built from them when needed. A
// latch that is put in again lies as the strike lets it.
void Plant::set_faults(const LockFaults& faults) {
  const bool had_latch = parameters_.door.has_latch;
  if (faults.drive.stuck && !faults_.drive.stuck) outrun_motor(0);
  faults_ = faults;
  parameters_.drive = with_faults(sound_.drive, faults_.drive);
  parameters_.door = with_faults(sound_.door, faults_);
  parameters_.mechanism = with_faults(sound_.mechanism, faults_);
  if (parameters_.door.has_latch && !had_latch) {
    door_.latch_m = resting_latch_m(parameters_.door, door_.angle_rad);
  }
  live_door_.drop();
  wake_door();
}

void Plant::set_warp_m(double warp_m) {
  LockFaults faults = faults_;
  faults.door.warp_m = warp_m;
  set_faults(faults);
}

bool Plant::obstacle_fits(double thickness_m) const {
  return thickness_m <= door_.angle_rad * parameters_.door.leaf.width_m;
}

double Plant::bolt_lift_n() const {
  return sag_load(parameters_.door, door_, faults_.door.sag_m, drive_.bolt_m).lift_n;
}

int Plant::motor_sense() const {
  return parameters_.door.hanging == Hanging::left ? -1 : 1;
}

bool Plant::switch_truth(SwitchId id) const {
  const LoadParameters& load = parameters_.drive.load;
  switch (id) {
    case SwitchId::bolt_out:
      return drive_.bolt_m >= load.bolt_out_switch_m;
    case SwitchId::bolt_in:
      return drive_.bolt_m <= load.bolt_in_switch_m;
    case SwitchId::door_closed:
      return door_.angle_rad < parameters_.door.frame.closed_switch_rad;
  }
  return false;
}

bool Plant::switch_reading(SwitchId id) const {
  return reading(faults_.at(id), switches_[static_cast<std::size_t>(id)], time_);
}

void Plant::follow_switches() {
  for (SwitchId id : {SwitchId::bolt_out, SwitchId::bolt_in, SwitchId::door_closed}) {
    follow(switches_[static_cast<std::size_t>(id)], switch_truth(id), time_);
  }
}

bool Plant::switches_bounce() const {
  for (SwitchId id : {SwitchId::bolt_out, SwitchId::bolt_in, SwitchId::door_closed}) {
    if (bouncing(faults_.at(id), switches_[static_cast<std::size_t>(id)], time_)) return true;
  }
  return false;
}

}  // namespace locktwin::model
