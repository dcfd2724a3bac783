// The two mortise bodies that the lock comes with: what differs between them (MEC-4).
//
// Backset and centres are what the manual gives; the spindle is that of European mortise cases
// (8 mm, DIN 18251). Nothing of it but the sensor acts on the physics: forces count at the lock
// edge. It places handle and keyhole for whoever draws the door.
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::model {

enum class BodyKind : std::uint8_t { b6068, b5085 };

struct BodyParameters {
  BodyKind kind = BodyKind::b6068;
  double backset_m = 0.060;  // lock edge to the axis of spindle and cylinder
  double centres_m = 0.068;  // axis of the spindle above that of the cylinder
  double spindle_m = 0.008;  // square; across its flats
  bool door_sensor = true;   // its pin at the board is left open otherwise

  LT_FIELDS(kind, backset_m, centres_m, spindle_m, door_sensor)
};

BodyParameters body_6068();
BodyParameters body_5085();

}  // namespace locktwin::model
