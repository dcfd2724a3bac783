#include "sim/people/people.h"

#include <algorithm>

#include "model/panel.h"
#include "model/state_hash.h"

namespace locktwin::sim {

namespace {

constexpr double kShareOfRhythmDown = 0.4;

bool is_of_door(GestureKind kind) {
  return kind == GestureKind::push_door || kind == GestureKind::move_door ||
         kind == GestureKind::let_go_door;
}

bool is_of_keys(GestureKind kind) {
  return kind == GestureKind::touch_key || kind == GestureKind::lift_key;
}

void perform(const Gesture& gesture, model::Plant& plant, model::Panel& panel) {
  const auto key = core::mask_of(static_cast<core::Key>(gesture.which));
  const auto side = static_cast<model::Side>(gesture.which);
  switch (gesture.kind) {
    case GestureKind::touch_key:
      panel.touched_keys = static_cast<std::uint16_t>(panel.touched_keys | key);
      break;
    case GestureKind::lift_key:
      panel.touched_keys = static_cast<std::uint16_t>(panel.touched_keys & ~key);
      break;
    case GestureKind::press_button:
      panel.inside_button = true;
      break;
    case GestureKind::release_button:
      panel.inside_button = false;
      break;
    case GestureKind::press_handle:
      plant.set_handle(side, true);
      break;
    case GestureKind::release_handle:
      plant.set_handle(side, false);
      break;
    case GestureKind::push_door:
      plant.push_door(gesture.value);
      break;
    case GestureKind::move_door:
      plant.move_door_to(gesture.value);
      break;
    case GestureKind::let_go_door:
      plant.let_go_door();
      break;
    case GestureKind::insert_pack:
      plant.insert_pack(gesture.value, gesture.second);
      break;
    case GestureKind::remove_pack:
      plant.remove_pack();
      break;
  }
}

}  // namespace

void People::plan(const Gesture& gesture) {
  const auto place =
      std::upper_bound(planned_.begin(), planned_.end(), gesture,
                       [](const Gesture& a, const Gesture& b) { return a.at < b.at; });
  planned_.insert(place, gesture);
}

void People::plan_keys(Time start, const std::vector<core::Key>& keys, Duration rhythm) {
  const Duration down = from_seconds(to_seconds(rhythm) * kShareOfRhythmDown);
  for (core::Key key : keys) {
    const auto which = static_cast<std::uint8_t>(key);
    plan({.at = start, .kind = GestureKind::touch_key, .which = which});
    plan({.at = start + down, .kind = GestureKind::lift_key, .which = which});
    start += rhythm;
  }
}

void People::forget_door() {
  std::erase_if(planned_, [](const Gesture& gesture) { return is_of_door(gesture.kind); });
}

Time People::keys_free_at(Time now) const {
  for (const Gesture& gesture : planned_) {
    if (is_of_keys(gesture.kind)) now = std::max(now, gesture.at);
  }
  return now;
}

Time People::next_due() const {
  return planned_.empty() ? kNever : planned_.front().at;
}

Time People::done_at() const {
  return planned_.empty() ? Time{0} : planned_.back().at;
}

void People::act_until(Time now, model::Plant& plant, model::Panel& panel) {
  auto gesture = planned_.begin();
  for (; gesture != planned_.end() && gesture->at <= now; ++gesture) {
    perform(*gesture, plant, panel);
  }
  planned_.erase(planned_.begin(), gesture);
}

void People::hash_into(model::StateHash& hash) const {
  for (const Gesture& gesture : planned_) {
    hash.add(gesture.at.count());
    hash.add(static_cast<std::int64_t>(gesture.kind));
    hash.add(static_cast<std::int64_t>(gesture.which));
    hash.add(gesture.value);
    hash.add(gesture.second);
  }
}

}  // namespace locktwin::sim
