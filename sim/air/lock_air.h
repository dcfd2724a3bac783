// What a lock is for whoever is near it: a radio, a leaf between, a screen that may be read.
#pragma once

#include <string>

#include "model/radio/radio_chips.h"
#include "sim/air/places.h"

namespace locktwin::sim {

struct LockAir {
  model::RadioChips& radio;
  bool door_shut = true;
  std::string screen;  // text of the QR code that can be seen at its rear panel; empty: none
  Spot spot;
};

}  // namespace locktwin::sim
