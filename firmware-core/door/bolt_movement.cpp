// The part of BoltDrive that moves the bolt and judges what comes of it.
#include <algorithm>
#include <limits>

#include "firmware-core/config.h"
#include "firmware-core/door/bolt_drive.h"

namespace locktwin::core {
namespace {

// Shares of the way from one switch to the other, 20 mm.
constexpr std::uint32_t kAnotherPart = 16;  // copper gains as much in 16 K
constexpr std::uint32_t kUsualPart = 16;    // a way that differs by no more is the usual one
constexpr std::uint32_t kBehindPart = 10;   // the stop lies 1 mm behind a switch
constexpr std::uint32_t kFirstPart = 8;     // the same, when the way itself may be a lie
constexpr std::uint32_t kLeavingPart = 4;   // further, a switch that is still made is stuck
constexpr std::uint32_t kRunPart = 100;     // 0.2 mm: less turns a motor that stands and warms
constexpr std::uint32_t kBeyondPart = 64;   // further than the way to the switch: it never makes

}  // namespace

BoltNews BoltDrive::drive(const StepContext& step) {
  follow_leg(step);
  if (came_back(step)) return come_back(step);
  if (goal_ == BoltGoal::locked && !door_shut(step.in, body_)) {
    return take_back(step, Reason::door_open);
  }
  if (collapsed(step.in)) return give_up(step, Reason::battery_empty);
  const bool stopped = watch_.stopped(step.now_ms());
  if (leg_.reached) return approach(step, stopped);
  if (stopped) return stand(step);
  return step.now_ms() >= phase_until_ms_ ? jam(step) : BoltNews::none;
}

void BoltDrive::follow_leg(const StepContext& step) {
  const std::uint32_t turned = watch_.turned();
  if (!leg_.left && !contrary_made()) {
    leg_.left = true;
    leg_.left_at = turned;
    leg_.left_ms = step.now_ms();
    if (is_another_motor()) usual_ = 0;
  }
  if (!leg_.left && usual_ != 0 && turned > usual_ / kLeavingPart && !leg_.began_both) {
    doubt(step, contrary_switch());
  }
  if (leg_.denied) return;
  if (!leg_.reached && goal_made()) {
    leg_.reached = true;
    leg_.reached_at = turned;
    leg_.reached_ms = step.now_ms();
  } else if (leg_.reached && !goal_made() && switches_.settled(step.now_ms())) {
    leg_.reached = false;
  }
}

// Near the goal, or so its switch says.
BoltNews BoltDrive::approach(const StepContext& step, bool stopped) {
  const bool clear = goal_made() && !contrary_made() && !leg_.began_both;
  if (clear && as_usual()) return brake(step);
  if (stopped && goal_made()) return reach_stop(step);
  if (stopped) {  // its switch chatters
    yield_to_hand(step);
    return BoltNews::none;
  }
  if (!leg_.began_both && ran_on()) return run_on(step);
  return step.now_ms() >= phase_until_ms_ ? jam(step) : BoltNews::none;
}

// A withdrawal harms nobody: without a known way, time is enough.
bool BoltDrive::as_usual() const {
  if (leg_.began_off || !leg_.left) return false;
  if (usual_ == 0) {
    return goal_ == BoltGoal::unlocked &&
           leg_.reached_ms >= leg_.left_ms + config::kShortestThrowMs;
  }
  const std::uint32_t way = leg_.reached_at - leg_.left_at;
  return way + usual_ / kUsualPart >= usual_ && way <= usual_ + usual_ / kUsualPart;
}

// By its turns: a pinched bolt crawls the last millimetre.
bool BoltDrive::ran_on() const {
  const std::uint32_t behind = watch_.turned() - leg_.reached_at;
  if (usual_ != 0) return behind > usual_ / kBehindPart;
  if (leg_.left && !leg_.began_off) {
    return behind > (leg_.reached_at - leg_.left_at) / kFirstPart;
  }
  return behind > config::kRunOnMvMs;
}

// Of a throw from 'in' that nobody can have shortened: a hand that helps it is slower than a motor.
bool BoltDrive::came_too_soon() const {
  if (leg_.began_off || !leg_.left) return false;
  const std::uint32_t way = leg_.reached_at - leg_.left_at;
  if (usual_ != 0) return way + usual_ / kUsualPart < usual_;
  return leg_.reached_ms < leg_.left_ms + config::kShortestThrowMs;
}

// The motor stands at the end of its way, and the goal's switch agrees.
BoltNews BoltDrive::reach_stop(const StepContext& step) {
  const bool locking = goal_ == BoltGoal::locked;
  if (locking && came_too_soon()) {
    doubt(step, goal_switch());
    leg_.denied = true;
    return take_back(step, Reason::switch_fault);
  }
  if (contrary_made()) {
    doubt(step, contrary_switch());
    stands_out_ = locking;
    if (locking) return give_up(step, Reason::switch_fault);  // out it stays
  } else if (leg_.began_both) {
    doubt(step, goal_switch());
  }
  return brake(step);
}

// The goal's switch was made before the bolt was there. A throw is taken back, a withdrawal goes on
// to its true end.
BoltNews BoltDrive::run_on(const StepContext& step) {
  doubt(step, goal_switch());
  leg_.denied = true;
  leg_.reached = false;
  if (goal_ == BoltGoal::locked) return take_back(step, Reason::switch_fault);
  return BoltNews::none;
}

// The motor stands, and the goal's switch does not say that this is the end.
BoltNews BoltDrive::stand(const StepContext& step) {
  if (leg_.denied) return arrive(step, by_);
  if (went_all_the_way()) {
    doubt(step, goal_switch());
    return goal_ == BoltGoal::locked ? take_back(step, Reason::switch_fault)
                                     : give_up(step, Reason::switch_fault);
  }
  if (may_ask()) {
    pause(step, Phase::halting, config::kReversePauseMs);
  } else {
    yield_to_hand(step);
  }
  return BoltNews::none;
}

bool BoltDrive::went_all_the_way() const {
  if (usual_ == 0 || leg_.began_off || !leg_.left) return false;
  return watch_.turned() - leg_.left_at > usual_ + usual_ / kBeyondPart;
}

// INS-3: a motor that stands where it began may have driven the bolt into its end.
bool BoltDrive::may_ask() const {
  const bool proved = direction_proved_ && turns_left_ == proved_left_;
  return !proved && !homing_ && tries_ == 1 && !leg_.left && !leg_.began_both;
}

BoltNews BoltDrive::ask(const StepContext& step) {
  if (!contrary_made()) return turn_round(step);
  const bool over = watch_.stopped(step.now_ms()) || step.now_ms() >= phase_until_ms_;
  return over ? jam(step) : BoltNews::none;
}

// Braked: a bolt that goes on moving is in somebody's hand (LCK-11).
void BoltDrive::yield_to_hand(const StepContext& step) {
  yielded_ = phase_;
  hand_ = stopped_in_its_run();
  pause(step, Phase::yielding, hand_ms(step));
}

// A bolt that is pinched, or a wrong way, holds the motor from the first moment on. One that has
// run, and stands before the bolt has left its switch, was stopped by a hand on the key.
bool BoltDrive::stopped_in_its_run() const {
  const bool may_tell = yielded_ == Phase::driving && usual_ != 0 && !leg_.left && !leg_.began_both;
  return may_tell && watch_.turned() > usual_ / kRunPart;
}

// What a key needs at most from here to the switch that the bolt has left: it is slower than the
// motor was.
std::uint32_t BoltDrive::hand_ms(const StepContext& step) const {
  if (yielded_ == Phase::withdrawing || leg_.began_off || !leg_.left) return config::kHandMs;
  const std::uint64_t way_ms = step.now_ms() - std::min(step.now_ms(), leg_.left_ms);
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(config::kHandMs, config::kHandBeginsMs + way_ms * 2));
}

BoltNews BoltDrive::yield(const StepContext& step) {
  if (switched_) {
    hand_ = true;
    phase_until_ms_ = step.now_ms() + config::kHandMs;
  }
  if (switches_.settled(step.now_ms())) {
    const bool there = position(step.in) == goal_ && !leg_.denied;
    const Mover hand = goal_ == BoltGoal::locked ? kByKey : Mover{Cause::by_hand};
    if (there) return arrive(step, leg_.reached ? by_ : hand);
    const bool back = contrary_made() && !goal_made();
    if (back && leg_.left && yielded_ == Phase::driving) return come_back(step);
  }
  if (step.now_ms() < phase_until_ms_) return BoltNews::none;
  // A bolt that was to be thrown and never left its end is withdrawn: who held it there wants it
  // so. One that was to be withdrawn for somebody is still told as not unlocked.
  const bool kept_in = goal_ == BoltGoal::locked && !leg_.left && contrary_made() && !goal_made();
  // A bolt that somebody holds between its switches is theirs.
  if (hand_) return kept_in ? come_back(step) : give_up(step, Reason::cancelled);
  return yielded_ == Phase::withdrawing ? after_withdrawal(step) : jam(step);
}

// A throw has come to its switch, and the motor is braked. What the bolt was pushed against may
// push it back, and a hand may turn the key.
BoltNews BoltDrive::confirm(const StepContext& step) {
  if (!door_shut(step.in, body_)) return take_back(step, Reason::door_open);
  if (!switches_.settled(step.now_ms())) {
    if (step.now_ms() < chatters_until_ms()) return BoltNews::none;
    doubt(step, goal_switch());
    return give_up(step, Reason::switch_fault);
  }
  if (contrary_made()) return reach_stop(step);
  if (!goal_made()) {
    leg_.reached = hand_ = false;
    yielded_ = Phase::driving;
    pause(step, Phase::yielding, config::kHandMs);
    return BoltNews::none;
  }
  return step.now_ms() < phase_until_ms_ ? BoltNews::none : arrive(step, by_);
}

// A motor that runs on has the bolt with it: then the switch that says so lies (LCK-12).
bool BoltDrive::came_back(const StepContext& step) const {
  const bool made = leg_.left && contrary_made() && !goal_made();
  return made && switches_.settled(step.now_ms()) && watch_.stopped(step.now_ms());
}

BoltNews BoltDrive::come_back(const StepContext& step) {
  const bool proved = direction_proved_ && turns_left_ == proved_left_;
  if (leg_.began_off && !proved) return turn_round(step);
  const bool was_locking = goal_ == BoltGoal::locked;
  phase_ = Phase::resting;
  homing_ = false;
  known_ = true;
  failed_lock_ = false;
  settled_ = position(step.in);
  secured_ = settled_ == BoltGoal::locked;
  shaky_ = false;
  told_ = Reason::cancelled;
  report(step, was_locking ? EventKind::bolt_unlocked : EventKind::bolt_locked, kByKey);
  return was_locking ? BoltNews::unlocked_by_hand : BoltNews::locked;
}

// INS-3: the motor has gone the wrong way. Where the other way is known to be the right one, or
// somebody waits outside, it goes on in that.
BoltNews BoltDrive::turn_round(const StepContext& step) {
  const bool goes_on = (direction_proved_ || goal_ == BoltGoal::unlocked) && !homing_;
  if (!goes_on) return give_up(step, Reason::wrong_direction);
  alarm_ = BoltAlarm::direction;
  step.say(Prompt::direction_wrong);
  if (!direction_proved_) proved_left_ = !turns_left_;
  direction_proved_ = refuted_ = true;
  pause(step, Phase::starting, config::kReversePauseMs);
  return BoltNews::none;
}

BoltNews BoltDrive::brake(const StepContext& step) {
  if (goal_ == BoltGoal::unlocked) return arrive(step, by_);
  pause(step, Phase::confirming, config::kReversePauseMs);
  return BoltNews::none;
}

// From throws, and from withdrawals that are like them: the inside handle shortens what the motor
// turns of a withdrawal, and the next throw would seem to run on.
void BoltDrive::learn() {
  const bool whole = goal_ == BoltGoal::locked || (usual_ != 0 && as_usual());
  if (!whole || !leg_.left || leg_.began_off) return;
  usual_ = leg_.reached_at - leg_.left_at;
  usual_conductance_ = watch_.conductance();
}

// A season warmer or colder, or put in as new: what the last one turned says nothing of this one.
bool BoltDrive::is_another_motor() const {
  const std::uint32_t now = watch_.conductance();
  const std::uint32_t room = usual_conductance_ / kAnotherPart;
  return now + room < usual_conductance_ || now > usual_conductance_ + room;
}

BoltNews BoltDrive::arrive(const StepContext& step, const Mover& by) {
  const bool by_motor = leg_.reached || leg_.denied;
  const bool proper = !leg_.began_both && !leg_.denied && !contrary_made();
  if (by_motor && proper) {
    direction_proved_ = true;
    proved_left_ = turns_left_;
    refuted_ = turns_left_ != body_.opens_left;
    learn();
    doubted_ = Part::none;
  }
  phase_ = Phase::resting;
  settled_ = goal_;
  known_ = true;
  failed_lock_ = failed_lock_ && jammed_ && homing_;  // a stroke that finds out proves no throw
  homing_ = shaky_ = false;
  secured_ = goal_ == BoltGoal::locked && doubted_ == Part::none;
  told_ = Reason::none;
  by_ = by;
  if (goal_ == BoltGoal::locked) {
    report(step, EventKind::bolt_locked, by);
    step.say(Prompt::locked);
    return BoltNews::locked;
  }
  report(step, EventKind::bolt_unlocked, by);
  if (by.cause != Cause::unknown) step.say(Prompt::welcome);  // a homing stroke is nobody's wish
  return BoltNews::unlocked;
}

BoltNews BoltDrive::jam(const StepContext& step) {
  if (homing_) return give_up(step, Reason::jam);
  const bool blind = doubted_ == goal_switch();
  if (goal_ == BoltGoal::locked) {
    if (blind) return take_back(step, Reason::switch_fault);
    return take_back(step, tries_ >= config::kBoltTries ? Reason::jam : Reason::none);
  }
  if (blind) return give_up(step, Reason::switch_fault);
  if (tries_ >= config::kBoltTries) return give_up(step, Reason::jam);
  ++tries_;
  pause(step, Phase::starting, config::kRetryPauseMs);
  return BoltNews::none;
}

// For good with a reason, for another try without.
BoltNews BoltDrive::take_back(const StepContext& step, Reason reason) {
  failure_ = reason;
  if (leg_.reached && phase_ != Phase::confirming) leg_.denied = true;  // not proved (LCK-12)
  pause(step, Phase::backing_off, config::kReversePauseMs);
  return BoltNews::none;
}

BoltNews BoltDrive::withdraw(const StepContext& step) {
  if (collapsed(step.in)) return give_up(step, Reason::battery_empty);
  const bool helped = position(step.in) == goal_ && !leg_.denied;
  if (helped && switches_.settled(step.now_ms())) return arrive(step, kByKey);
  const bool blind = doubted_ == Part::bolt_in;
  const bool stopped = watch_.stopped(step.now_ms());
  if (stopped && !switches_.in() && !blind) {
    yield_to_hand(step);
    return BoltNews::none;
  }
  const bool in = blind ? stopped : switches_.in();
  if (!in && step.now_ms() < phase_until_ms_) return BoltNews::none;
  return after_withdrawal(step);
}

BoltNews BoltDrive::after_withdrawal(const StepContext& step) {
  if (failure_ != Reason::none) return give_up(step, failure_);
  ++tries_;
  pause(step, Phase::starting, config::kRetryPauseMs);
  return BoltNews::none;
}

BoltNews BoltDrive::give_up(const StepContext& step, Reason reason) {
  if (reason == Reason::jam && switches_.both()) {
    doubt(step, contrary_switch());
    reason = Reason::switch_fault;
  }
  if (reason == Reason::jam && !homing_) alarm_ = BoltAlarm::jam;
  if (reason == Reason::wrong_direction) alarm_ = BoltAlarm::direction;
  homing_ = false;
  settled_ = position(step.in);
  secured_ = settled_ == BoltGoal::locked && doubted_ == Part::none;
  failed_lock_ = goal_ == BoltGoal::locked && reason != Reason::door_open;
  jammed_ = reason == Reason::jam || reason == Reason::wrong_direction;
  if (alarm_ == BoltAlarm::none) return fail(step, reason);
  failure_ = reason;
  phase_ = Phase::failing;
  phase_until_ms_ = kNever;
  return BoltNews::none;
}

BoltNews BoltDrive::fail(const StepContext& step, Reason reason) {
  phase_ = Phase::resting;
  refuse(step, goal_, by_, reason);
  return BoltNews::failed;
}

void BoltDrive::refuse(const StepContext& step, BoltGoal goal, const Mover& by, Reason reason) {
  const bool locking = goal == BoltGoal::locked;
  told_ = reason;
  step.report(locking ? EventKind::bolt_not_locked : EventKind::bolt_not_unlocked, by.cause, reason,
              by.user);
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

void BoltDrive::run(const StepContext& step, Phase phase, std::uint32_t at_most_ms) {
  phase_ = phase;
  phase_until_ms_ = step.now_ms() + at_most_ms;
  collapsed_samples_ = 0;
  constexpr std::uint16_t kAny = std::numeric_limits<std::uint16_t>::max();
  watch_.start(step.now_ms(), homing_ ? config::kHomingOverCurrentMa : kAny);
  if (phase != Phase::driving) return;
  leg_ = Leg{};
  leg_.began_off = leg_.left = !contrary_made();
  leg_.began_both = switches_.both();
  turns_left_ = direction_proved_ && refuted_ ? proved_left_ : body_.opens_left;
}

bool BoltDrive::collapsed(const Inputs& in) {
  const bool low = !in.external_power && in.bus_voltage_mv < config::kCollapseMv;
  collapsed_samples_ = low ? static_cast<std::uint8_t>(collapsed_samples_ + 1) : std::uint8_t{0};
  return collapsed_samples_ >= config::kCollapseSamples;
}

}  // namespace locktwin::core
