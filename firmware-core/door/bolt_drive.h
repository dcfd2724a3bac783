// Moves the dead bolt and knows where it is: LCK-5 to LCK-9, LCK-11, BAT-6, INS-3.
//
//            command                 switch
//   resting ────────▶ starting ─▶ driving ─────────▶ resting
//                        ▲           │ stall, time-out, door opened
//                        │           ▼
//                        └──── backing_off ─▶ withdrawing   (a throw is always taken back)
//                       next try                  │ no try left
//                                                 └──────────▶ resting: not locked
//
// A withdrawal that stalls is tried again after a pause, without a throw in between. A bolt that
// comes back to the switch it has left is in somebody's hand, who has the key (LCK-11). A motor
// that goes to the wrong switch turns the wrong way (INS-3). So may one whose first throw stalls on
// the inner switch: then the withdrawal leads the bolt out, whereas a bolt that is held stays where
// it is. Once the motor has done a good movement its direction is proved.
#pragma once

#include <cstdint>

#include "firmware-core/door/door_body.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

enum class BoltGoal : std::uint8_t { none, locked, unlocked };

// What became of the bolt in this step.
enum class BoltNews : std::uint8_t { none, locked, unlocked, unlocked_by_hand, failed };

class BoltDrive {
 public:
  // Before boot() and every update().
  void set_body(DoorBody body);
  // At the first step: what the switches say; when they say nothing, one homing stroke (LCK-7).
  void boot(const StepContext& step, bool battery_can);
  // The last command wins. One for the state that holds already succeeds silently.
  void command(const StepContext& step, BoltGoal goal, Cause cause, bool battery_can);
  BoltNews update(const StepContext& step);

  bool resting() const { return phase_ == Phase::resting; }
  bool would_move(const StepContext& step, BoltGoal goal) const;
  LockState state(const Inputs& in) const;
  MotorDrive motor() const;
  Cause cause() const { return cause_; }  // of the last movement
  std::uint8_t tries() const { return resting() ? 0 : tries_; }
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

 private:
  enum class Phase : std::uint8_t { resting, starting, driving, backing_off, withdrawing };

  BoltGoal position(const Inputs& in) const;
  bool on_contrary_switch(const Inputs& in) const;
  BoltNews rest(const StepContext& step);
  BoltNews drive(const StepContext& step);
  BoltNews withdraw(const StepContext& step);
  BoltNews come_back(const StepContext& step);
  BoltNews jam(const StepContext& step, bool stalled);
  BoltNews arrive(const StepContext& step);
  BoltNews give_up(const StepContext& step, Reason reason);
  void refuse(const StepContext& step, BoltGoal goal, Cause cause, Reason reason);
  void pause(const StepContext& step, Phase next, std::uint32_t pause_ms);
  void run(const StepContext& step, Phase phase);
  bool stalled(const StepContext& step);
  bool collapsed(const Inputs& in);

  std::uint64_t phase_until_ms_ = 0;  // end of a pause, or time-out of a movement
  std::uint64_t driven_from_ms_ = 0;
  std::uint64_t over_from_ms_ = 0;  // over-current since then, kNever = not
  std::uint64_t off_from_ms_ = 0;   // left the contrary switch then, kNever = not yet
  Phase phase_ = Phase::resting;
  BoltGoal goal_ = BoltGoal::none;
  BoltGoal settled_ = BoltGoal::none;  // where the bolt last was known to be
  Cause cause_ = Cause::unknown;
  Reason failure_ = Reason::none;  // why the running throw is taken back for good
  std::uint8_t tries_ = 0;
  std::uint8_t collapsed_samples_ = 0;
  DoorBody body_;
  bool homing_ = false;
  bool began_off_ = false;         // the movement began away from the contrary switch
  bool direction_proved_ = false;  // by a good movement
  bool asking_direction_ = false;  // the running withdrawal tells a held bolt from a wrong side
  bool known_ = false;             // a switch has told since the boot
  bool failed_lock_ = false;       // LCK-8: cleared by a good movement
};

}  // namespace locktwin::core
