// When the lock locks without being told to, and the button inside: LCK-2, LCK-4, UNL-14, LCK-10.
// For a body with a door sensor (6068); one without (5085, MEC-4) has neither rule that reads it.
#pragma once

#include <cstdint>

#include "firmware-core/bolt_drive.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class LockingRules {
 public:
  // `commissioned`: somebody could open again. A lock that boots unlocked then locks (UNL-14).
  void boot(const StepContext& step, bool commissioned, LockState state);
  // Before the bolt moves: edges of the door switch and the button, and the timer.
  void update(const StepContext& step, BoltDrive& bolt, bool battery_can);
  // After the bolt has moved.
  void hear(const StepContext& step, BoltNews news);
  // A credential opened what was open already: the time begins again.
  void extend(const StepContext& step);

  std::uint64_t wake_at_ms() const { return lock_at_ms_; }

 private:
  void watch_door(const StepContext& step, const BoltDrive& bolt);
  void watch_button(const StepContext& step, BoltDrive& bolt, bool battery_can);

  std::uint64_t lock_at_ms_ = kNever;
  bool door_closed_ = false;
  bool button_ = false;
};

}  // namespace locktwin::core
