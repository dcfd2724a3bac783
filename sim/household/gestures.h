// What hands do in one moment, and what becomes of it in the physics.
#pragma once

#include <cstdint>

#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::model {
class Plant;
}  // namespace locktwin::model

namespace locktwin::sim {

enum class GestureKind : std::uint8_t {
  touch_key,     // which: key, value: model::Finger
  lift_key,      // which: key
  press_button,  // of the rear panel
  release_button,
  press_handle,    // which: model::Side
  release_handle,  // which: model::Side
  push_door,       // value: newtons at the lock edge, positive opens
  move_door,       // value: radians
  let_go_door,
  insert_pack,  // value: charge 0..1, second: degrees Celsius, third: cycles, which: PackPlace
  insert_pack_again,  // the one that lies outside; second: degrees Celsius, which: PackPlace
  remove_pack,
  open_contact,  // the pack's springs lose it, the pack stays in
  close_contact,
  start_charging,  // of the pack outside
  stop_charging,
  plug_port,  // which: model::PortSource; none unplugs
  open_key_cover,
  close_key_cover,
  insert_key,  // which: model::KeyKind, value: 1 fully, 0 half
  turn_key,    // value: +1 locks, -1 unlocks, 0 lets go
  remove_key,
  pry_door,       // value: newtons at the lock edge
  let_wind_blow,  // value: pascal from outside
  adjust_strike,  // value: metres towards the opening side
  press_set,      // reaches the button only without the rear cover
  release_set,
  tear_off_front,
  fit_front,
  take_off_rear_cover,
  fit_rear_cover,
};

struct Gesture {
  Time at{};
  GestureKind kind = GestureKind::let_go_door;
  std::uint8_t which = 0;
  double value = 0.0;
  double second = 0.0;
  double third = 0.0;
  Time begun{};  // what it goes on with, or ends; its own moment, if it begins something
  LT_FIELDS(at, kind, which, value, second, third, begun)
};

// Whether both are done to the same thing, so that beginning with one ends the other.
bool same_thing(const Gesture& one, const Gesture& other);

void perform(const Gesture& gesture, model::Plant& plant);

}  // namespace locktwin::sim
