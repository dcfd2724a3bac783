// The housings: what fingers can press on them, and which of them are in their places.
#pragma once

#include "model/panel/touch_keys.h"
#include "model/state/fields.h"

namespace locktwin::model {

struct Panel {
  Fingers fingers{};  // what lies on each key of the keypad
  bool inside_button = false;
  bool set_button = false;     // under the rear cover
  bool front_in_place = true;  // torn off: its cable is torn too, and no key is felt
  bool rear_cover_on = true;

  LT_FIELDS(fingers, inside_button, set_button, front_in_place, rear_cover_on)
};

}  // namespace locktwin::model
