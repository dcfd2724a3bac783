#include "firmware-core/door/bolt_drive.h"

#include <algorithm>

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

constexpr std::uint64_t kBounce = config::kSwitchBounceMs;

}  // namespace

// Where the switches say the bolt is. Both made is a fault and says nothing. TWN-1: a bolt that
// is out beside an open door locks nothing.
BoltGoal BoltDrive::position(const Inputs& in) const {
  if (in.bolt_out_switch == in.bolt_in_switch) return BoltGoal::none;
  if (in.bolt_in_switch) return BoltGoal::unlocked;
  return door_shut(in, body_) ? BoltGoal::locked : BoltGoal::none;
}

bool BoltDrive::on_contrary_switch(const Inputs& in) const {
  return goal_ == BoltGoal::locked ? in.bolt_in_switch : in.bolt_out_switch;
}

void BoltDrive::set_body(DoorBody body) {
  if (body.opens_left != body_.opens_left) direction_proved_ = false;
  body_ = body;
}

void BoltDrive::boot(const StepContext& step, bool battery_can) {
  settled_ = position(step.in);
  known_ = step.in.bolt_out_switch != step.in.bolt_in_switch;
  if (known_ || step.in.bolt_out_switch || !battery_can) return;
  // Withdrawing is right whatever the door does; a throw could meet the frame of an open door.
  homing_ = true;
  goal_ = BoltGoal::unlocked;
  cause_ = Cause::unknown;
  tries_ = 1;
  pause(step, Phase::starting, 0);
}

bool BoltDrive::would_move(const StepContext& step, BoltGoal goal) const {
  const bool holds = position(step.in) == goal && !(failed_lock_ && goal == BoltGoal::unlocked);
  return resting() ? !holds : goal_ != goal || failure_ != Reason::none;
}

void BoltDrive::command(const StepContext& step, BoltGoal goal, Cause cause, bool battery_can) {
  if (!would_move(step, goal)) {
    if (!resting()) {  // the same goal again, which makes an order of a homing stroke
      cause_ = cause;
      homing_ = false;
    }
    return;
  }
  if (goal == BoltGoal::locked && !door_shut(step.in, body_)) {
    return refuse(step, goal, cause, Reason::door_open);
  }
  if (!battery_can) return refuse(step, goal, cause, Reason::battery_empty);
  pause(step, Phase::starting, resting() ? 0 : config::kReversePauseMs);
  goal_ = goal;
  cause_ = cause;
  failure_ = Reason::none;
  homing_ = false;
  asking_direction_ = false;
  tries_ = 1;
}

BoltNews BoltDrive::update(const StepContext& step) {
  const bool pause_over = step.now_ms() >= phase_until_ms_;
  switch (phase_) {
    case Phase::resting:
      return rest(step);
    case Phase::starting:
      if (!pause_over) return BoltNews::none;
      run(step, Phase::driving);
      return drive(step);
    case Phase::driving:
      return drive(step);
    case Phase::backing_off:
      if (position(step.in) == goal_) return arrive(step);  // a hand has helped it meanwhile
      if (!pause_over) return BoltNews::none;
      run(step, Phase::withdrawing);
      return withdraw(step);
    case Phase::withdrawing:
      return withdraw(step);
  }
  return BoltNews::none;
}

// Somebody moves the bolt: out by the key, which alone can do it; in by the key or the handle
// inside, which look the same to the switches.
BoltNews BoltDrive::rest(const StepContext& step) {
  const BoltGoal now = position(step.in);
  if (now == settled_ || now == BoltGoal::none) return BoltNews::none;
  settled_ = now;
  const bool told = known_;
  known_ = true;
  if (now == BoltGoal::locked) {
    failed_lock_ = false;
    if (told) step.report(EventKind::bolt_locked, Cause::by_key);
    return BoltNews::locked;
  }
  if (!told) return BoltNews::unlocked;
  step.report(EventKind::bolt_unlocked, Cause::by_hand);
  return BoltNews::unlocked_by_hand;
}

BoltNews BoltDrive::drive(const StepContext& step) {
  if (position(step.in) == goal_) return arrive(step);
  const bool contrary = on_contrary_switch(step.in);
  if (!contrary) off_from_ms_ = std::min(off_from_ms_, step.now_ms());
  const bool was_off = off_from_ms_ < step.now_ms() - std::min(step.now_ms(), kBounce);
  if (contrary && was_off) return come_back(step);
  // A throw that begins with both switches made could never be believed (TWN-1).
  const bool begins = driven_from_ms_ == step.now_ms();
  const bool both = step.in.bolt_in_switch && step.in.bolt_out_switch;
  if (goal_ == BoltGoal::locked && begins && both) return give_up(step, Reason::switch_fault);
  if (goal_ == BoltGoal::locked && !door_shut(step.in, body_)) {
    failure_ = Reason::door_open;
    pause(step, Phase::backing_off, config::kReversePauseMs);
    return BoltNews::none;
  }
  if (collapsed(step.in)) return give_up(step, Reason::battery_empty);
  const bool stopped = stalled(step);
  if (stopped || step.now_ms() >= phase_until_ms_) return jam(step, stopped);
  return BoltNews::none;
}

BoltNews BoltDrive::come_back(const StepContext& step) {
  if (began_off_ && !direction_proved_) return give_up(step, Reason::wrong_direction);
  const bool was_locking = goal_ == BoltGoal::locked;
  phase_ = Phase::resting;
  homing_ = false;
  known_ = true;
  failed_lock_ = false;
  settled_ = position(step.in);
  step.report(was_locking ? EventKind::bolt_unlocked : EventKind::bolt_locked, Cause::by_key);
  return was_locking ? BoltNews::unlocked_by_hand : BoltNews::locked;
}

BoltNews BoltDrive::arrive(const StepContext& step) {
  direction_proved_ = true;
  phase_ = Phase::resting;
  settled_ = goal_;
  known_ = true;
  homing_ = false;
  failed_lock_ = false;
  if (goal_ == BoltGoal::locked) {
    step.report(EventKind::bolt_locked, cause_);
    step.say(Prompt::locked);
    return BoltNews::locked;
  }
  step.report(EventKind::bolt_unlocked, cause_);
  if (cause_ != Cause::unknown) step.say(Prompt::welcome);  // a homing stroke is nobody's wish
  return BoltNews::unlocked;
}

BoltNews BoltDrive::jam(const StepContext& step, bool stalled) {
  if (homing_) return give_up(step, Reason::jam);
  if (goal_ == BoltGoal::locked) {
    const bool stands_still = !began_off_ && off_from_ms_ == kNever;
    asking_direction_ = stalled && stands_still && !direction_proved_ && tries_ == 1;
    if (tries_ >= config::kBoltTries) failure_ = Reason::jam;
    pause(step, Phase::backing_off, config::kReversePauseMs);
    return BoltNews::none;
  }
  if (tries_ >= config::kBoltTries) return give_up(step, Reason::jam);
  ++tries_;
  pause(step, Phase::starting, config::kRetryPauseMs);
  return BoltNews::none;
}

BoltNews BoltDrive::withdraw(const StepContext& step) {
  if (collapsed(step.in)) return give_up(step, Reason::battery_empty);
  if (asking_direction_ && !step.in.bolt_in_switch) return give_up(step, Reason::wrong_direction);
  const bool asked = step.now_ms() >= driven_from_ms_ + config::kDirectionProbeMs;
  const bool in = step.in.bolt_in_switch && (!asking_direction_ || asked);
  if (!in && !stalled(step) && step.now_ms() < phase_until_ms_) return BoltNews::none;
  asking_direction_ = false;
  if (failure_ != Reason::none) return give_up(step, failure_);
  ++tries_;
  pause(step, Phase::starting, config::kRetryPauseMs);
  return BoltNews::none;
}

BoltNews BoltDrive::give_up(const StepContext& step, Reason reason) {
  const bool both = step.in.bolt_in_switch && step.in.bolt_out_switch;
  if (reason == Reason::jam && both) reason = Reason::switch_fault;
  if (reason == Reason::jam && !homing_) step.report(EventKind::alarm_jam, tries_);
  if (reason == Reason::wrong_direction) step.report(EventKind::alarm_direction);
  phase_ = Phase::resting;
  homing_ = false;
  settled_ = position(step.in);
  failed_lock_ = goal_ == BoltGoal::locked && reason != Reason::door_open;
  refuse(step, goal_, cause_, reason);
  return BoltNews::failed;
}

void BoltDrive::refuse(const StepContext& step, BoltGoal goal, Cause cause, Reason reason) {
  const bool locking = goal == BoltGoal::locked;
  step.report(locking ? EventKind::bolt_not_locked : EventKind::bolt_not_unlocked, cause, reason);
  if (reason == Reason::battery_empty) {
    step.say(Prompt::battery_empty);
  } else if (reason == Reason::door_open) {
    step.say(Prompt::close_door_first);
  } else if (reason == Reason::wrong_direction) {
    step.say(Prompt::direction_wrong);
  } else {
    step.say(locking ? Prompt::not_locked : Prompt::not_unlocked);
  }
}

void BoltDrive::pause(const StepContext& step, Phase next, std::uint32_t pause_ms) {
  phase_ = next;
  phase_until_ms_ = step.now_ms() + pause_ms;
}

void BoltDrive::run(const StepContext& step, Phase phase) {
  phase_ = phase;
  driven_from_ms_ = step.now_ms();
  phase_until_ms_ = step.now_ms() + config::kMovementTimeoutMs;
  over_from_ms_ = kNever;
  began_off_ = !on_contrary_switch(step.in);
  off_from_ms_ = began_off_ ? step.now_ms() : kNever;
  collapsed_samples_ = 0;
}

// The threshold falls with the bus voltage as the stall current does, so that a stall is seen on
// a weak battery too.
bool BoltDrive::stalled(const StepContext& step) {
  const std::uint32_t limit_ma = homing_ ? config::kHomingOverCurrentMa : config::kOverCurrentMa;
  const std::uint32_t supply_mv = step.in.external_power
                                      ? std::max(step.in.bus_voltage_mv, config::kPortMv)
                                      : step.in.bus_voltage_mv;
  const std::uint32_t weak_ma =
      supply_mv * config::kStallMaPerMvNumerator / config::kStallMaPerMvDenominator;
  const bool blank = step.now_ms() < driven_from_ms_ + config::kInrushBlankMs;
  if (blank || step.in.motor_current_ma < std::min(limit_ma, weak_ma)) {
    over_from_ms_ = kNever;
    return false;
  }
  over_from_ms_ = std::min(over_from_ms_, step.now_ms());
  return step.now_ms() >= over_from_ms_ + config::kOverCurrentMs;
}

bool BoltDrive::collapsed(const Inputs& in) {
  const bool low = !in.external_power && in.bus_voltage_mv < config::kCollapseMv;
  collapsed_samples_ = low ? static_cast<std::uint8_t>(collapsed_samples_ + 1) : std::uint8_t{0};
  return collapsed_samples_ >= config::kCollapseSamples;
}

LockState BoltDrive::state(const Inputs& in) const {
  const bool leaving = !resting() && goal_ == BoltGoal::unlocked;
  const BoltGoal now = position(in);
  if (now == BoltGoal::locked) return leaving ? LockState::not_locked : LockState::locked;
  if (!known_) return LockState::unknown;
  if (now == BoltGoal::unlocked && !failed_lock_) return LockState::unlocked;
  return LockState::not_locked;
}

MotorDrive BoltDrive::motor() const {
  const bool throws = phase_ == Phase::driving && goal_ == BoltGoal::locked;
  if (phase_ != Phase::driving && phase_ != Phase::withdrawing) return MotorDrive::brake;
  return throws != body_.opens_left ? MotorDrive::forward : MotorDrive::reverse;
}

std::uint64_t BoltDrive::wake_at_ms(std::uint64_t now_ms) const {
  if (phase_ == Phase::resting) return kNever;
  if (motor() != MotorDrive::brake) return now_ms + config::kMotorSampleMs;
  return phase_until_ms_;
}

}  // namespace locktwin::core
