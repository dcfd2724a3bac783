// Moves the dead bolt and knows where it is: LCK-5 to LCK-9, LCK-11, LCK-12, BAT-6, INS-3.
//
//            command                 switch, credible
//   resting ────────▶ starting ─▶ driving ─────────▶ resting
//                        ▲           │ stands          (a throw: confirming ─▶ resting)
//                        │           ▼
//                        │        yielding ── a hand has led the bolt to a switch ──▶ resting
//                        │           │ nobody's hand: a jam
//                        │           ▼
//                        └──── backing_off ─▶ withdrawing   (a throw is always taken back)
//                       next try                  │ no try left
//                                                 └──▶ failing ──▶ resting: not locked
//                                                     until its alarm is durable
//
// Where the bolt is, two witnesses say: its switches, and the motor, which has turned so far
// (motor_watch.h). A switch that is made after the usual way is believed. After another way, or the
// first since the boot, the motor goes on to the stop, 1 mm behind the switch: if it runs further,
// the switch lies. A withdrawal that stalls is tried again, without a throw in between. A bolt that
// comes back to the switch it has left is in somebody's hand, who has the key (LCK-11). Of a throw
// 'locked' is said once the motor stands braked and the switch is still made (LCK-6): what lies in
// the strike lets a bolt that was pushed against it spring back.
//
// A motor that stands on the switch where it began may turn the wrong way (INS-3): it is asked by
// one short movement the other way, which leads a free bolt off that switch. A direction that has
// been proved by a good movement is kept when the setting says otherwise and turns out to be wrong.
#pragma once

#include <cstdint>
#include <utility>

#include "firmware-core/door/bolt_switches.h"
#include "firmware-core/door/door_body.h"
#include "firmware-core/door/motor_watch.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

enum class BoltGoal : std::uint8_t { none, locked, unlocked };

// What became of the bolt in this step.
enum class BoltNews : std::uint8_t { none, locked, unlocked, unlocked_by_hand, failed };

enum class BoltAlarm : std::uint8_t { none, jam, direction };

// What makes the bolt move, and who by what (APP-2): a credential or a phone and whose; nobody for
// a button and for what the lock does by itself.
struct Mover {
  Cause cause = Cause::unknown;
  Method method = Method::none;
  std::uint8_t user = 0;
};
inline constexpr Mover kByKey{Cause::by_key, Method::mechanical_key};

class BoltDrive {
 public:
  // Before boot() and every update().
  void set_body(DoorBody body);
  // Before boot(): what was told before it and is not told again (ALM-8).
  void recall(bool jammed, Part doubted) {
    failed_lock_ = jammed_ = jammed;
    doubt_told_ = doubted;
  }
  // At the first step: what the switches say; when they say nothing, one homing stroke (LCK-7).
  void boot(const StepContext& step, bool battery_can);
  // The last command wins. One for the state that holds already succeeds silently.
  void command(const StepContext& step, BoltGoal goal, const Mover& by, bool battery_can);
  BoltNews update(const StepContext& step);

  bool resting() const { return phase_ == Phase::resting; }
  bool would_move(const StepContext& step, BoltGoal goal) const;
  // Why a command would not be carried out, as far as that is known before the movement.
  Reason obstacle(const StepContext& step, BoltGoal goal, bool battery_can) const;
  LockState state(const Inputs& in) const;
  // ALM-5: the bolt is out as far as both switches tell, and nobody was let in since.
  bool secured() const { return secured_ && switches_.out() && !switches_.in(); }
  // LCK-8: a throw jammed, and no good movement has come since.
  bool jammed() const { return jammed_ && failed_lock_; }
  Part doubted() const { return doubted_; }
  // What has come up in this step; to be told when it is durable (ALM-8). A movement that ends with
  // an alarm fails when that was told.
  BoltAlarm take_alarm() { return std::exchange(alarm_, BoltAlarm::none); }
  void alarm_told() {
    if (phase_ == Phase::failing) phase_until_ms_ = 0;
  }
  MotorDrive motor() const;
  Cause cause() const { return by_.cause; }  // of the last movement
  Reason failure() const { return told_; }   // why the last movement failed
  std::uint8_t tries() const { return resting() ? 0 : tries_; }
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

 private:
  enum class Phase : std::uint8_t {
    resting,
    starting,
    driving,
    confirming,
    yielding,
    halting,  // before it asks
    asking,   // the other way, for a moment
    backing_off,
    withdrawing,
    failing,  // at rest, until the alarm is durable
  };

  // What the running movement has shown so far.
  struct Leg {
    std::uint64_t left_ms = 0;  // when the contrary switch opened
    std::uint64_t reached_ms = 0;
    std::uint32_t left_at = 0;     // turned so far then
    std::uint32_t reached_at = 0;  // and when the goal's switch was made
    bool began_off = false;        // away from the contrary switch
    bool began_both = false;       // with both switches made
    bool left = false;
    bool reached = false;
    bool denied = false;  // the motor ran on behind the goal's switch
  };

  BoltGoal position(const Inputs& in) const;
  bool goal_made() const { return goal_ == BoltGoal::locked ? switches_.out() : switches_.in(); }
  bool contrary_made() const {
    return goal_ == BoltGoal::locked ? switches_.in() : switches_.out();
  }
  Part goal_switch() const { return goal_ == BoltGoal::locked ? Part::bolt_out : Part::bolt_in; }
  Part contrary_switch() const {
    return goal_ == BoltGoal::locked ? Part::bolt_in : Part::bolt_out;
  }
  bool turning() const;

  // At rest
  BoltNews rest(const StepContext& step);
  bool contradiction(const StepContext& step);
  BoltNews rest_locked(const StepContext& step);

  // In a movement
  BoltNews start(const StepContext& step);
  BoltNews drive(const StepContext& step);
  void follow_leg(const StepContext& step);
  BoltNews approach(const StepContext& step, bool stopped);
  BoltNews reach_stop(const StepContext& step);
  BoltNews run_on(const StepContext& step);
  BoltNews stand(const StepContext& step);
  BoltNews confirm(const StepContext& step);
  std::uint64_t chatters_until_ms() const;  // confirm() waits no longer for a switch
  BoltNews yield(const StepContext& step);
  BoltNews ask(const StepContext& step);
  BoltNews withdraw(const StepContext& step);
  bool came_back(const StepContext& step) const;
  bool as_usual() const;
  bool ran_on() const;
  bool came_too_soon() const;
  bool went_all_the_way() const;
  bool may_ask() const;

  // How it ends
  BoltNews brake(const StepContext& step);
  BoltNews arrive(const StepContext& step, const Mover& by);
  void learn();
  bool is_another_motor() const;
  BoltNews come_back(const StepContext& step);
  BoltNews turn_round(const StepContext& step);
  BoltNews jam(const StepContext& step);
  BoltNews after_withdrawal(const StepContext& step);
  BoltNews give_up(const StepContext& step, Reason reason);
  BoltNews fail(const StepContext& step, Reason reason);
  BoltNews take_back(const StepContext& step, Reason reason);
  void yield_to_hand(const StepContext& step);
  bool stopped_in_its_run() const;
  std::uint32_t hand_ms(const StepContext& step) const;
  void refuse(const StepContext& step, BoltGoal goal, const Mover& by, Reason reason);
  void doubt(const StepContext& step, Part part);
  static void report(const StepContext& step, EventKind kind, const Mover& by) {
    step.report(kind, by.cause, by.method, by.user);
  }

  void pause(const StepContext& step, Phase next, std::uint32_t pause_ms);
  void run(const StepContext& step, Phase phase, std::uint32_t at_most_ms);
  bool collapsed(const Inputs& in);

  MotorWatch watch_;
  BoltSwitches switches_;
  std::uint64_t phase_until_ms_ = 0;  // end of a pause, or time-out of a movement
  std::uint64_t stands_ms_ = 0;       // then the motor has come to rest after the last one
  Leg leg_;
  std::uint32_t usual_ = 0;  // what the motor turns from one switch to the other; 0: not known
  std::uint32_t usual_conductance_ = 0;  // of the motor from which that was learned
  Phase phase_ = Phase::resting;
  Phase yielded_ = Phase::resting;
  BoltGoal goal_ = BoltGoal::none;
  BoltGoal settled_ = BoltGoal::none;  // where the bolt last was known to be
  Mover by_;
  Reason failure_ = Reason::none;  // why the running throw is taken back for good
  Reason told_ = Reason::none;     // why the last movement failed
  Part doubt_told_ = Part::none;   // before the boot
  Part doubted_ = Part::none;      // LCK-12: until a movement has proved it
  BoltAlarm alarm_ = BoltAlarm::none;
  std::uint8_t tries_ = 0;
  std::uint8_t collapsed_samples_ = 0;
  DoorBody body_;
  bool homing_ = false;
  bool turns_left_ = false;        // the running movement: the motor's sense
  bool proved_left_ = false;       // the sense of the last good movement
  bool direction_proved_ = false;  // there was one
  bool refuted_ = false;           // the setting of the side has turned out to be wrong
  bool switched_ = false;          // a switch has changed in this step
  bool hand_ = false;              // somebody moves the bolt while the motor yields
  bool known_ = false;             // a switch has told since the boot
  bool failed_lock_ = false;       // LCK-8: cleared by a good movement
  bool jammed_ = false;            // that was why
  bool secured_ = false;
  bool stands_out_ = false;  // a movement has shown the bolt out, and 'in' to be the liar
  bool shaky_ = true;        // at rest: not out behind a shut door, or not for long: they chatter
};

}  // namespace locktwin::core
