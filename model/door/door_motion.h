// What a moving Box2D world of the door holds beside what it was built from, as plain numbers in
// Box2D's units: where its bodies are and how they move, and what joints and contacts exerted in
// the last step. The solver starts from these impulses; without them a pressed contact gives way
// before it holds again.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/state/fields.h"

namespace locktwin::model {

struct BodyMotion {
  float x = 0;
  float y = 0;
  float angle = 0;
  float speed_x = 0;
  float speed_y = 0;
  float spin = 0;

  LT_FIELDS(x, y, angle, speed_x, speed_y, spin)
};

// At one point where latch or bolt touches the strike.
struct TouchImpulse {
  std::uint32_t strike_part = 0;  // in the order in which the strike is built
  bool bolt = false;
  std::uint32_t corners = 0;  // Box2D's name of the point
  float normal = 0;
  float tangent = 0;

  LT_FIELDS(strike_part, bolt, corners, normal, tangent)
};

// How far a guide lets its part go.
struct GuideLimits {
  float lower = 0;
  float upper = 0;

  LT_FIELDS(lower, upper)
};

struct DoorMotion {
  std::array<BodyMotion, 4> bodies{};              // leaf, latch, edge, bolt
  std::array<GuideLimits, 3> limits{};             // of latch, edge, bolt
  std::array<std::array<float, 5>, 5> impulses{};  // hinge, these three guides, rope
  std::vector<TouchImpulse> touches;

  LT_FIELDS(bodies, limits, impulses, touches)
};

}  // namespace locktwin::model
