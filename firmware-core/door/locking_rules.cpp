#include "firmware-core/door/locking_rules.h"

#include "firmware-core/config.h"

namespace locktwin::core {

void LockingRules::boot(const StepContext& step, const LockingSettings& settings, bool commissioned,
                        LockState state) {
  door_shut_ = core::door_shut(step.in, settings.body);
  senses_door_ = settings.body.senses_door;
  button_ = step.in.inside_button;  // held through the boot is no press
  if (commissioned && state == LockState::unlocked) extend(step, settings);
}

void LockingRules::update(const StepContext& step, const LockingSettings& settings, BoltDrive& bolt,
                          bool battery_can) {
  watch_door(step, settings.body, bolt);
  watch_button(step, bolt, battery_can);
  if (step.now_ms() < lock_at_ms_) return;
  lock_at_ms_ = kNever;  // LCK-10: never twice
  bolt.command(step, BoltGoal::locked, cause_, battery_can);
}

void LockingRules::watch_door(const StepContext& step, DoorBody body, const BoltDrive& bolt) {
  const bool shut = core::door_shut(step.in, body);
  if (body.senses_door != senses_door_) {  // SET-1: told its body, which is no movement of the door
    senses_door_ = body.senses_door;
    door_shut_ = shut;
    lock_at_ms_ = kNever;
  }
  if (shut == door_shut_) return;
  door_shut_ = shut;
  lock_at_ms_ = kNever;
  step.report(shut ? EventKind::door_closed : EventKind::door_opened);
  if (shut && bolt.state(step.in) != LockState::locked) {
    wait(step.now_ms() + config::kLockAfterClosingMs, Cause::automatic);
  }
}

void LockingRules::watch_button(const StepContext& step, BoltDrive& bolt, bool battery_can) {
  const bool pressed = step.in.inside_button && !button_;
  button_ = step.in.inside_button;
  if (pressed) lock(step, bolt, Cause::inside_button, battery_can);
}

void LockingRules::lock(const StepContext& step, BoltDrive& bolt, Cause cause, bool battery_can) {
  if (door_shut_) lock_at_ms_ = kNever;  // LCK-10: called off by locking by hand
  bolt.command(step, BoltGoal::locked, cause, battery_can);
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
      lock_at_ms_ = kNever;
      return;
    case BoltNews::failed:  // LCK-8: rests; only a closing since then has set the timer again
      return;
  }
}

void LockingRules::extend(const StepContext& step, const LockingSettings& settings) {
  if (!door_shut_) return;
  lock_at_ms_ = kNever;
  if (settings.body.senses_door) {
    wait(step.now_ms() + config::kRelockUnopenedMs, Cause::automatic);
  }
  if (settings.countdown) {
    wait(step.now_ms() + std::uint64_t{settings.countdown_s} * 1000, Cause::countdown);
  }
}

void LockingRules::leave_to_link() {
  opened_by_hand_ = false;
  lock_at_ms_ = kNever;
}

// The earlier of two wins.
void LockingRules::wait(std::uint64_t until_ms, Cause cause) {
  if (until_ms >= lock_at_ms_) return;
  lock_at_ms_ = until_ms;
  cause_ = cause;
}

}  // namespace locktwin::core
