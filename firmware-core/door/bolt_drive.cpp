// Commands, phases, and the bolt at rest. What happens in a movement is in bolt_movement.cpp.
#include "firmware-core/door/bolt_drive.h"

#include <algorithm>

#include "firmware-core/config.h"

namespace locktwin::core {

// Where the switches say the bolt is. Both made is a fault and says nothing. TWN-1: a bolt that
// is out beside an open door locks nothing.
BoltGoal BoltDrive::position(const Inputs& in) const {
  if (in.bolt_out_switch == in.bolt_in_switch) return BoltGoal::none;
  if (in.bolt_in_switch) return BoltGoal::unlocked;
  return door_shut(in, body_) ? BoltGoal::locked : BoltGoal::none;
}

void BoltDrive::set_body(DoorBody body) {
  if (body.opens_left != body_.opens_left) refuted_ = false;  // said anew: tried anew
  body_ = body;
}

void BoltDrive::boot(const StepContext& step, bool battery_can) {
  switches_.boot(step.in);
  settled_ = position(step.in);
  secured_ = settled_ == BoltGoal::locked;
  known_ = switches_.out() != switches_.in();
  if (switches_.both()) {
    if (doubt_told_ != Part::none) doubted_ = Part::bolt_switches;
    doubt(step, Part::bolt_switches);
  }
  if (known_ || switches_.out() || !battery_can) return;
  // Withdrawing is right whatever the door does; a throw could meet the frame of an open door.
  homing_ = true;
  goal_ = BoltGoal::unlocked;
  by_ = {};
  tries_ = 1;
  pause(step, Phase::starting, 0);
}

bool BoltDrive::would_move(const StepContext& step, BoltGoal goal) const {
  const bool open_again = failed_lock_ && goal == BoltGoal::unlocked;
  const bool holds = position(step.in) == goal && doubted_ == Part::none && !open_again;
  return resting() ? !holds : goal_ != goal || failure_ != Reason::none;
}

Reason BoltDrive::obstacle(const StepContext& step, BoltGoal goal, bool battery_can) const {
  if (!would_move(step, goal)) return Reason::none;
  if (goal == BoltGoal::locked && !door_shut(step.in, body_)) return Reason::door_open;
  return battery_can ? Reason::none : Reason::battery_empty;
}

void BoltDrive::command(const StepContext& step, BoltGoal goal, const Mover& by, bool battery_can) {
  if (!would_move(step, goal)) {
    if (!resting()) {  // the same goal again, which makes an order of a homing stroke
      by_ = by;
      homing_ = false;
    }
    return;
  }
  const Reason reason = obstacle(step, goal, battery_can);
  if (reason != Reason::none) return refuse(step, goal, by, reason);
  // A motor that still turns from the last movement would be measured wrongly.
  const std::uint64_t stands_ms = turning() ? step.now_ms() + config::kReversePauseMs : stands_ms_;
  pause(step, Phase::starting, 0);
  phase_until_ms_ = std::max(step.now_ms(), stands_ms);
  goal_ = goal;
  by_ = by;
  failure_ = Reason::none;
  homing_ = false;
  tries_ = 1;
  if (goal == BoltGoal::unlocked) secured_ = false;
}

BoltNews BoltDrive::update(const StepContext& step) {
  switched_ = switches_.follow(step.in);
  if (turning()) {
    watch_.look(step.in);
    stands_ms_ = step.now_ms() + config::kReversePauseMs;
  }
  const bool pause_over = step.now_ms() >= phase_until_ms_;
  switch (phase_) {
    case Phase::resting:
      return rest(step);
    case Phase::starting:
      return pause_over ? start(step) : BoltNews::none;
    case Phase::driving:
      return drive(step);
    case Phase::confirming:
      return confirm(step);
    case Phase::yielding:
      return yield(step);
    case Phase::halting:
      if (pause_over) run(step, Phase::asking, config::kDirectionProbeMs);
      return BoltNews::none;
    case Phase::asking:
      return ask(step);
    case Phase::backing_off:
      // A hand may have helped it meanwhile.
      if (!leg_.denied && position(step.in) == goal_)
        return arrive(step, leg_.reached ? by_ : kByKey);
      if (!pause_over) return BoltNews::none;
      run(step, Phase::withdrawing, config::kMovementTimeoutMs);
      return withdraw(step);
    case Phase::withdrawing:
      return withdraw(step);
    case Phase::failing:
      return pause_over ? fail(step, failure_) : BoltNews::none;
  }
  return BoltNews::none;
}

BoltNews BoltDrive::start(const StepContext& step) {
  // A throw that begins with both switches made could never be believed (TWN-1).
  if (goal_ == BoltGoal::locked && switches_.both()) return give_up(step, Reason::switch_fault);
  run(step, Phase::driving, config::kMovementTimeoutMs);
  return drive(step);
}

// Somebody moves the bolt: out by the key, which alone can do it; in by the key or the handle
// inside, which look the same to the switches.
BoltNews BoltDrive::rest(const StepContext& step) {
  if (!switches_.out()) stands_out_ = false;
  if (contradiction(step)) return BoltNews::none;
  const BoltGoal now = position(step.in);
  shaky_ = !switches_.settled(step.now_ms()) || now != BoltGoal::locked;
  if (now == BoltGoal::locked && doubted_ == Part::bolt_in && stands_out_) {
    doubted_ = Part::none;  // the liar is cured, and the other one has never opened
    known_ = true;
    settled_ = now;
    secured_ = true;
    report(step, EventKind::bolt_locked, by_);
    return BoltNews::locked;
  }
  if (now == settled_ || now == BoltGoal::none) return BoltNews::none;
  if (now == BoltGoal::locked) return rest_locked(step);
  settled_ = now;
  secured_ = false;
  const bool told = known_;
  known_ = true;
  if (!told) return BoltNews::unlocked;
  report(step, EventKind::bolt_unlocked, {Cause::by_hand});
  return BoltNews::unlocked_by_hand;
}

BoltNews BoltDrive::rest_locked(const StepContext& step) {
  if (doubted_ != Part::none) return BoltNews::none;  // not by a hand, but by the motor
  if (switches_.jumped_out(step.now_ms())) {
    doubt(step, Part::bolt_out);
    return BoltNews::none;
  }
  settled_ = BoltGoal::locked;
  failed_lock_ = false;
  secured_ = true;
  if (known_) report(step, EventKind::bolt_locked, kByKey);
  known_ = true;
  return BoltNews::locked;
}

// Both made: the one that has changed last says what cannot be. A door that opens shows that it is
// the other way round.
bool BoltDrive::contradiction(const StepContext& step) {
  if (!switches_.both()) return false;
  secured_ = false;
  if (doubted_ == Part::none && switches_.settled(step.now_ms())) {
    doubt(step, switches_.last_changed());
  }
  const bool open = body_.senses_door && !step.in.door_closed_switch;
  if (open && doubted_ != Part::none && !stands_out_) doubt(step, Part::bolt_out);
  return true;
}

// LCK-12: told once, however often it is found again.
void BoltDrive::doubt(const StepContext& step, Part part) {
  secured_ = false;
  if (doubted_ != part) step.report(EventKind::sensor_fault, part);
  doubted_ = part;
}

LockState BoltDrive::state(const Inputs& in) const {
  if (doubted_ != Part::none) return LockState::unknown;
  const BoltGoal now = position(in);
  if (now == BoltGoal::locked && resting()) {
    return shaky_ ? LockState::not_locked : LockState::locked;
  }
  if (!known_) return LockState::unknown;
  const bool arriving = !resting() && goal_ == BoltGoal::unlocked;
  if (now == BoltGoal::unlocked && !failed_lock_ && !arriving) return LockState::unlocked;
  return LockState::not_locked;
}

bool BoltDrive::turning() const {
  return phase_ == Phase::driving || phase_ == Phase::asking || phase_ == Phase::withdrawing;
}

MotorDrive BoltDrive::motor() const {
  if (!turning()) return MotorDrive::brake;
  const bool to_goal = phase_ != Phase::asking;
  const bool throws = phase_ != Phase::withdrawing && (goal_ == BoltGoal::locked) == to_goal;
  return throws != turns_left_ ? MotorDrive::forward : MotorDrive::reverse;
}

std::uint64_t BoltDrive::wake_at_ms(std::uint64_t now_ms) const {
  if (turning()) return watch_.wake_at_ms(now_ms);
  const bool waits = !switches_.settled(now_ms);
  const std::uint64_t settles = waits ? switches_.settles_at_ms() : kNever;
  if (resting()) return settles;
  return std::min(settles,
                  waits && phase_ == Phase::confirming ? chatters_until_ms() : phase_until_ms_);
}

std::uint64_t BoltDrive::chatters_until_ms() const {
  return phase_until_ms_ + config::kHandMs;
}

}  // namespace locktwin::core
