#include "firmware-core/house/alarms.h"

#include <algorithm>

#include "firmware-core/config.h"

namespace locktwin::core {

// What is the case at the boot has happened before it, and is no new occurrence; an open door is
// left open from now on.
void Alarms::boot(const StepContext& step, bool has_door_sensor) {
  torn_off_ = step.in.front_torn_off;
  door_closed_ = door_reads_ = step.in.door_closed_switch;
  if (has_door_sensor && !door_closed_) left_open_at_ms_ = step.now_ms() + config::kLeftOpenMs;
}

void Alarms::update(const StepContext& step, bool has_door_sensor, bool secured) {
  watch_front(step);
  if (has_door_sensor) {
    watch_door(step, secured);
  } else {
    left_open_at_ms_ = kNever;
  }
}

void Alarms::watch_front(const StepContext& step) {
  if (sounding() && step.now_ms() >= siren_until_ms_) siren_until_ms_ = 0;
  if (step.in.front_torn_off == torn_off_) return;
  torn_off_ = step.in.front_torn_off;
  if (!torn_off_) return;
  siren_until_ms_ = step.now_ms() + config::kSirenMs;
  step.report(EventKind::alarm_tamper);
}

// A sensor that bounces has not told anything yet; a door that bounces against its frame opens
// once: it has to rest closed in between.
void Alarms::watch_door(const StepContext& step, bool secured) {
  if (step.in.door_closed_switch != door_reads_) {
    door_reads_ = step.in.door_closed_switch;
    settles_at_ms_ = step.now_ms() + config::kDoorSettledMs;
    if (!door_reads_ && door_closed_) forced_ = forced_ || secured;
  }
  if (step.now_ms() >= settles_at_ms_) {
    settles_at_ms_ = kNever;
    if (door_reads_ != door_closed_) tell_door(step);
    forced_ = false;
  }
  if (step.now_ms() >= rested_at_ms_) {
    rested_at_ms_ = kNever;
    forced_told_ = false;
  }
  if (step.now_ms() >= left_open_at_ms_) {
    left_open_at_ms_ = kNever;
    step.report(EventKind::alarm_left_open);
  }
}

void Alarms::tell_door(const StepContext& step) {
  door_closed_ = door_reads_;
  rested_at_ms_ = door_closed_ ? step.now_ms() + config::kLockAfterClosingMs : kNever;
  left_open_at_ms_ = door_closed_ ? kNever : step.now_ms() + config::kLeftOpenMs;
  if (door_closed_ || !forced_ || forced_told_) return;
  forced_told_ = true;
  step.report(EventKind::alarm_forced);
}

void Alarms::opened_while_away(const StepContext& step) {
  if (away_told_) return;
  away_told_ = true;
  step.report(EventKind::alarm_away);
}

std::uint64_t Alarms::wake_at_ms() const {
  const std::uint64_t siren = sounding() ? siren_until_ms_ : kNever;
  return std::min({siren, left_open_at_ms_, rested_at_ms_, settles_at_ms_});
}

}  // namespace locktwin::core
