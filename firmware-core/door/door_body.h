// The mortise body as it is set in the app: SET-1, INS-3, MEC-4.
#pragma once

#include "firmware-core/inputs.h"

namespace locktwin::core {

struct DoorBody {
  bool senses_door = true;  // 6068; 5085 has no door sensor
  bool opens_left = false;  // the motor's sense of turning
};

// A body without a sensor cannot know, and takes the door for shut (LCK-5, LCK-10).
inline bool door_shut(const Inputs& in, DoorBody body) {
  return !body.senses_door || in.door_closed_switch;
}

}  // namespace locktwin::core
