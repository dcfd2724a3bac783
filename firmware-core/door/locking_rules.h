// When the lock locks without being told to, and the two keys that tell it: LCK-1 to LCK-4, LCK-10,
// UNL-14. The earliest deadline counts, and each follows from the settings as they are now:
//
//                       6068, with a door sensor                5085, without
//   unlocked            10 s, or the countdown if shorter       the countdown
//   door opened         none: an expired countdown waits too    (not seen)
//   door closed         1 s                                     (not seen)
//   locked by whomever  none                                    none
//
// A countdown that is switched on or shortened so far that it would have been over already begins
// at that moment. A door that bounces is told once, when its sensor has come to rest (APP-2).
#pragma once

#include <algorithm>
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
  void lock(const StepContext& step, BoltDrive& bolt, const Mover& by, bool battery_can);

  // LCK-1: opened by hand and not locked since: ✓ outside locks.
  bool opened_by_hand() const { return opened_by_hand_; }
  bool door_shut() const { return door_shut_; }
  // The pin of the door sensor has been made since the boot: this body has one (TWN-1).
  bool sensor_seen() const { return sensor_seen_; }
  std::uint64_t wake_at_ms() const { return std::min(lock_at_ms_, door_settles_ms_); }

 private:
  void watch_door(const StepContext& step, DoorBody body, const BoltDrive& bolt);
  void tell_door(const StepContext& step, bool shut, const BoltDrive& bolt);
  void watch_button(const StepContext& step, BoltDrive& bolt, bool battery_can);
  void watch_countdown(const StepContext& step, const LockingSettings& settings);
  void set_deadline(const LockingSettings& settings);
  void wait(std::uint64_t until_ms, Cause cause);
  void call_off() { unlocked_ms_ = counted_ms_ = closed_ms_ = lock_at_ms_ = kNever; }

  std::uint64_t unlocked_ms_ = kNever;  // waits for the end of UNL-14 since then,
  std::uint64_t counted_ms_ = kNever;   // of the countdown,
  std::uint64_t closed_ms_ = kNever;    // of the second after the closing
  std::uint64_t lock_at_ms_ = kNever;   // the earliest of them
  std::uint64_t door_settles_ms_ = kNever;
  std::uint32_t countdown_s_ = 0;   // as it was last; 0: off
  Cause cause_ = Cause::automatic;  // of the locking that is waited for
  bool door_shut_ = false;          // as it was told
  bool door_reads_ = false;         // shut, as it reads now
  bool senses_door_ = false;
  bool sensor_seen_ = false;
  bool button_ = false;
  bool opened_by_hand_ = false;
};

}  // namespace locktwin::core
