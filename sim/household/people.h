// People around the lock: what a driver asks of them takes them time, so an action becomes a row of
// gestures, each at its moment.
#pragma once

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

#include "firmware-core/keys.h"
#include "model/panel/touch_keys.h"
#include "model/plant.h"
#include "model/state/fields.h"
#include "sim/household/gestures.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class People {
 public:
  // Adds a gesture to come; at equal times the earlier added comes first.
  void plan(const Gesture& gesture);
  // Types one key after another: each down for 40 % of `rhythm`.
  void plan_keys(Time start, const std::vector<core::Key>& keys, Duration rhythm,
                 model::Finger finger = model::Finger::bare);
  // Forgets what was planned with the door: a new wish for the door replaces the old one. A push
  // whose end is forgotten ends `now`.
  void forget_door(Time now);
  // When the last planned key is lifted; `now` when none is planned.
  Time keys_free_at(Time now) const;
  // The earliest moment at which a finger that has just been lifted comes down again.
  Time next_touch_at(Time now) const;

  Time next_due() const;  // kNever when nothing is planned
  Time done_at() const;   // of the last planned gesture; 0 when nothing is planned
  // Whether anybody did anything.
  bool act_until(Time now, model::Plant& plant);

  LT_FIELDS(planned_, last_lift_)

 private:
  void take_over(const Gesture& gesture);

  std::deque<Gesture> planned_;  // in order of time; the first go, however many there are
  Time last_lift_{-1};           // of a finger from the keypad; none yet
};

}  // namespace locktwin::sim
