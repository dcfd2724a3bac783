#include "firmware-core/locking_rules.h"

#include "firmware-core/config.h"

namespace locktwin::core {

void LockingRules::boot(const StepContext& step, bool commissioned, LockState state) {
  door_closed_ = step.in.door_closed_switch;
  button_ = step.in.inside_button;  // held through the boot is no press
  if (commissioned && door_closed_ && state == LockState::unlocked) {
    lock_at_ms_ = step.now_ms() + config::kRelockUnopenedMs;
  }
}

void LockingRules::update(const StepContext& step, BoltDrive& bolt, bool battery_can) {
  watch_door(step, bolt);
  watch_button(step, bolt, battery_can);
  if (step.now_ms() < lock_at_ms_) return;
  lock_at_ms_ = kNever;  // LCK-10: never twice
  bolt.command(step, BoltGoal::locked, Cause::automatic, battery_can);
}

void LockingRules::watch_door(const StepContext& step, const BoltDrive& bolt) {
  if (step.in.door_closed_switch == door_closed_) return;
  door_closed_ = step.in.door_closed_switch;
  lock_at_ms_ = kNever;
  step.report(door_closed_ ? EventKind::door_closed : EventKind::door_opened);
  if (door_closed_ && bolt.state(step.in) != LockState::locked) {
    lock_at_ms_ = step.now_ms() + config::kLockAfterClosingMs;
  }
}

void LockingRules::watch_button(const StepContext& step, BoltDrive& bolt, bool battery_can) {
  const bool pressed = step.in.inside_button && !button_;
  button_ = step.in.inside_button;
  if (!pressed) return;
  if (door_closed_) lock_at_ms_ = kNever;  // LCK-10: called off by locking by hand
  bolt.command(step, BoltGoal::locked, Cause::inside_button, battery_can);
}

void LockingRules::hear(const StepContext& step, BoltNews news) {
  switch (news) {
    case BoltNews::none:
      return;
    case BoltNews::unlocked:
      if (door_closed_) lock_at_ms_ = step.now_ms() + config::kRelockUnopenedMs;
      return;
    case BoltNews::locked:
      lock_at_ms_ = kNever;
      return;
    case BoltNews::failed:  // LCK-8: rests; only a closing since then has set the timer again
      return;
  }
}

void LockingRules::extend(const StepContext& step) {
  if (door_closed_) lock_at_ms_ = step.now_ms() + config::kRelockUnopenedMs;
}

}  // namespace locktwin::core
