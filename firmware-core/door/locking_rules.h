// When the lock locks without being told to, and the two keys that tell it: LCK-1 to LCK-4, LCK-10,
// UNL-14. One deadline at a time:
//
//                       6068, with a door sensor                5085, without
//   unlocked            10 s, or the countdown if shorter       the countdown
//   door opened         none: an expired countdown waits too    (not seen)
//   door closed         1 s                                     (not seen)
//   locked by whomever  none                                    none
#pragma once

#include <cstdint>

#include "firmware-core/door/bolt_drive.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

struct LockingSettings {
  DoorBody body;
  bool countdown = false;
  std::uint32_t countdown_s = 30;
};

class LockingRules {
 public:
  // `commissioned`: somebody could open again. A lock that boots unlocked then locks (UNL-14).
  void boot(const StepContext& step, const LockingSettings& settings, bool commissioned,
            LockState state);
  // Before the bolt moves: edges of the door switch and the button, and the timer.
  void update(const StepContext& step, const LockingSettings& settings, BoltDrive& bolt,
              bool battery_can);
  // After the bolt has moved.
  void hear(const StepContext& step, const LockingSettings& settings, BoltNews news);
  // A credential opened what was open already: the time begins again.
  void extend(const StepContext& step, const LockingSettings& settings);
  // UNL-12: opened by another lock, which says for how long.
  void leave_to_link();
  // Somebody locks: ✓ outside (LCK-1), the app.
  void lock(const StepContext& step, BoltDrive& bolt, Cause cause, bool battery_can);

  // LCK-1: opened by hand and not locked since: ✓ outside locks.
  bool opened_by_hand() const { return opened_by_hand_; }
  bool door_shut() const { return door_shut_; }
  std::uint64_t wake_at_ms() const { return lock_at_ms_; }

 private:
  void watch_door(const StepContext& step, DoorBody body, const BoltDrive& bolt);
  void watch_button(const StepContext& step, BoltDrive& bolt, bool battery_can);
  void wait(std::uint64_t until_ms, Cause cause);

  std::uint64_t lock_at_ms_ = kNever;
  Cause cause_ = Cause::automatic;  // of the locking that is waited for
  bool door_shut_ = false;
  bool senses_door_ = false;
  bool button_ = false;
  bool opened_by_hand_ = false;
};

}  // namespace locktwin::core
