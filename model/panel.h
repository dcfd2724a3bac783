// What fingers can press: the glass of the front panel and the button of the rear panel.
#pragma once

#include <cstdint>

namespace locktwin::model {

struct Panel {
  std::uint16_t touched_keys = 0;  // bit n: a finger lies on key n (0-9, back, confirm, home, bell)
  bool inside_button = false;
};

}  // namespace locktwin::model
