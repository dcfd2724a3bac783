// The housings: what fingers can press on them, and which of them are in their places.
#pragma once

#include <cstdint>

namespace locktwin::model {

struct Panel {
  std::uint16_t touched_keys = 0;  // bit n: a finger lies on key n (0-9, back, confirm, home, bell)
  bool inside_button = false;
  bool set_button = false;     // under the rear cover
  bool front_in_place = true;  // torn off: its cable is torn too, and no key is felt
  bool rear_cover_on = true;
};

}  // namespace locktwin::model
