// A switch that tells where something is: dead bolt out, dead bolt in, door closed.
//
// A contact that wears bounces: after each change of the truth it opens and closes for a while in
// whole milliseconds, in a pattern that follows from the moment of the change.
#pragma once

#include <cstdint>

#include "model/state/fields.h"
#include "model/units.h"

namespace locktwin::model {

enum class SwitchId : std::uint8_t { bolt_out, bolt_in, door_closed };
inline constexpr int kSwitches = 3;

struct SwitchFault {
  enum class Stuck : std::uint8_t { no, made, open };
  Stuck stuck = Stuck::no;
  Micros bounce{0};  // so long after each change

  LT_FIELDS(stuck, bounce)
};

struct SwitchState {
  bool truth = false;
  Micros changed_at{-1};

  LT_FIELDS(truth, changed_at)
};

void follow(SwitchState& state, bool truth, Micros now);
bool bouncing(const SwitchFault& fault, const SwitchState& state, Micros now);
bool reading(const SwitchFault& fault, const SwitchState& state, Micros now);

}  // namespace locktwin::model
