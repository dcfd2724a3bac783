#include "sim/household/people.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

constexpr double kShareOfRhythmDown = 0.4;
constexpr Duration kLiftAndTouch = std::chrono::milliseconds(60);  // the quickest drumming

bool is_of_door(GestureKind kind) {
  return kind == GestureKind::push_door || kind == GestureKind::move_door ||
         kind == GestureKind::let_go_door;
}

bool ends_a_push(const Gesture& gesture) {
  return gesture.kind == GestureKind::push_door && gesture.value == 0.0;
}

bool is_of_keys(GestureKind kind) {
  return kind == GestureKind::touch_key || kind == GestureKind::lift_key;
}

}  // namespace

void People::plan(const Gesture& gesture) {
  const auto place =
      std::upper_bound(planned_.begin(), planned_.end(), gesture,
                       [](const Gesture& a, const Gesture& b) { return a.at < b.at; });
  planned_.insert(place, gesture);
}

void People::plan_keys(Time start, const std::vector<core::Key>& keys, Duration rhythm,
                       model::Finger finger) {
  const Duration down = from_seconds(to_seconds(rhythm) * kShareOfRhythmDown);
  for (core::Key key : keys) {
    const auto which = static_cast<std::uint8_t>(key);
    plan({.at = start,
          .kind = GestureKind::touch_key,
          .which = which,
          .value = static_cast<double>(finger),
          .begun = start});
    plan({.at = start + down, .kind = GestureKind::lift_key, .which = which, .begun = start});
    start += rhythm;
  }
}

void People::forget_door(Time now) {
  const bool pushing = std::any_of(planned_.begin(), planned_.end(), ends_a_push);
  std::erase_if(planned_, [](const Gesture& gesture) { return is_of_door(gesture.kind); });
  if (pushing) plan({.at = now, .kind = GestureKind::push_door, .value = 0.0, .begun = now});
}

Time People::keys_free_at(Time now) const {
  for (const Gesture& gesture : planned_) {
    if (is_of_keys(gesture.kind)) now = std::max(now, gesture.at);
  }
  return now;
}

Time People::next_touch_at(Time now) const {
  const Time free = keys_free_at(now);
  return last_lift_.count() < 0 ? free : std::max(free, last_lift_ + kLiftAndTouch);
}

Time People::next_due() const {
  return planned_.empty() ? kNever : planned_.front().at;
}

Time People::done_at() const {
  return planned_.empty() ? Time{0} : planned_.back().at;
}

// What was begun before with the same thing is over: its own end would cut this short.
void People::take_over(const Gesture& gesture) {
  std::erase_if(planned_, [&](const Gesture& other) {
    return other.begun < gesture.begun && same_thing(other, gesture);
  });
}

bool People::act_until(Time now, model::Plant& plant) {
  bool acted = false;
  for (; !planned_.empty() && planned_.front().at <= now; acted = true) {
    const Gesture gesture = planned_.front();
    planned_.pop_front();
    take_over(gesture);
    perform(gesture, plant);
    if (gesture.kind == GestureKind::lift_key) last_lift_ = gesture.at;
  }
  return acted;
}

}  // namespace locktwin::sim
