#include "firmware-core/door/locking_rules.h"

#include "firmware-core/config.h"

namespace locktwin::core {

void LockingRules::boot(const StepContext& step, const LockingSettings& settings, bool commissioned,
                        LockState state) {
  sensor_seen_ = step.in.door_closed_switch;
  door_shut_ = door_reads_ = core::door_shut(step.in, settings.body);
  senses_door_ = settings.body.senses_door;
  button_ = step.in.inside_button;  // held through the boot is no press
  watch_countdown(step, settings);
  if (commissioned && state == LockState::unlocked) extend(step, settings);
}

void LockingRules::update(const StepContext& step, const LockingSettings& settings, BoltDrive& bolt,
                          bool battery_can) {
  sensor_seen_ = sensor_seen_ || step.in.door_closed_switch;
  watch_door(step, settings.body, bolt);
  watch_button(step, bolt, battery_can);
  watch_countdown(step, settings);
  set_deadline(settings);
  if (step.now_ms() < lock_at_ms_) return;
  const Cause cause = cause_;
  call_off();  // LCK-10: never twice
  bolt.command(step, BoltGoal::locked, {cause}, battery_can);
}

void LockingRules::watch_door(const StepContext& step, DoorBody body, const BoltDrive& bolt) {
  const bool shut = core::door_shut(step.in, body);
  if (body.senses_door != senses_door_) {  // SET-1: told its body, which is no movement of the door
    senses_door_ = body.senses_door;
    door_shut_ = door_reads_ = shut;
    door_settles_ms_ = kNever;
    call_off();
  }
  if (shut != door_reads_) {
    door_reads_ = shut;
    door_settles_ms_ = step.now_ms() + config::kDoorSettledMs;
    if (closed_ms_ != kNever) closed_ms_ = step.now_ms();  // it has not rested
  }
  if (step.now_ms() < door_settles_ms_) return;
  if (door_reads_ != door_shut_) tell_door(step, shut, bolt);
  door_settles_ms_ = kNever;
}

// The second of LCK-4 counts from the last movement of the sensor.
void LockingRules::tell_door(const StepContext& step, bool shut, const BoltDrive& bolt) {
  door_shut_ = shut;
  call_off();
  step.report(shut ? EventKind::door_closed : EventKind::door_opened);
  if (shut && bolt.state(step.in) != LockState::locked) {
    closed_ms_ = door_settles_ms_ - config::kDoorSettledMs;
  }
}

void LockingRules::watch_button(const StepContext& step, BoltDrive& bolt, bool battery_can) {
  const bool pressed = step.in.inside_button && !button_;
  button_ = step.in.inside_button;
  if (pressed) lock(step, bolt, {Cause::inside_button}, battery_can);
}

void LockingRules::watch_countdown(const StepContext& step, const LockingSettings& settings) {
  const std::uint32_t countdown_s = settings.countdown ? settings.countdown_s : 0;
  if (countdown_s == countdown_s_) return;
  countdown_s_ = countdown_s;
  const bool over = counted_ms_ != kNever && countdown_s != 0 &&
                    counted_ms_ + std::uint64_t{countdown_s} * 1000 <= step.now_ms();
  if (over) counted_ms_ = step.now_ms();
}

void LockingRules::set_deadline(const LockingSettings& settings) {
  lock_at_ms_ = kNever;
  if (!door_reads_ || !door_shut_) return;
  if (closed_ms_ != kNever) wait(closed_ms_ + config::kLockAfterClosingMs, Cause::automatic);
  if (unlocked_ms_ != kNever && settings.body.senses_door) {
    wait(unlocked_ms_ + config::kRelockUnopenedMs, Cause::automatic);
  }
  if (counted_ms_ != kNever && countdown_s_ != 0) {
    wait(counted_ms_ + std::uint64_t{countdown_s_} * 1000, Cause::countdown);
  }
}

void LockingRules::lock(const StepContext& step, BoltDrive& bolt, const Mover& by,
                        bool battery_can) {
  if (door_shut_) call_off();  // LCK-10: called off by locking by hand
  bolt.command(step, BoltGoal::locked, by, battery_can);
}

void LockingRules::hear(const StepContext& step, const LockingSettings& settings, BoltNews news) {
  switch (news) {
    case BoltNews::none:
      return;
    case BoltNews::unlocked:
      opened_by_hand_ = false;
      return extend(step, settings);
    case BoltNews::unlocked_by_hand:
      opened_by_hand_ = true;
      return extend(step, settings);
    case BoltNews::locked:
      opened_by_hand_ = false;
      return call_off();
    case BoltNews::failed:  // LCK-8: rests; only a closing since then has set the timer again
      return;
  }
}

void LockingRules::extend(const StepContext& step, const LockingSettings& settings) {
  if (!door_shut_) return;
  call_off();
  unlocked_ms_ = counted_ms_ = step.now_ms();
  set_deadline(settings);
}

void LockingRules::leave_to_link() {
  opened_by_hand_ = false;
  call_off();
}

// The earlier of two wins.
void LockingRules::wait(std::uint64_t until_ms, Cause cause) {
  if (until_ms >= lock_at_ms_) return;
  lock_at_ms_ = until_ms;
  cause_ = cause;
}

}  // namespace locktwin::core
