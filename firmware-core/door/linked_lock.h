// Synchronised unlocking of two locks (UNL-12). One machine, both ends of the link:
//
//   linking   an administrator's phone orders it; confirmed when an administrator opens this lock
//             with a credential before the countdown ends
//   sender    this lock was opened from outside: one unlocking is owed to the other lock for a few
//             seconds; the radio session takes it when it can, and says so
//   receiver  the other lock has opened this one: it locks again after the set time, unless its
//             door has been opened or somebody here has given a command
//
// What the messages look like is the radio protocol's concern; the peer is a paired one of role
// linked_lock. A received unlocking is never sent on: two linked locks do not open each other for
// ever.
#pragma once

#include <cstdint>

#include "firmware-core/step_context.h"

namespace locktwin::core {

class LinkedLock {
 public:
  // Linking
  void start_linking(const StepContext& step);
  void stop_linking() { linking_until_ms_ = 0; }
  bool linking() const { return linking_until_ms_ != 0; }
  // True in the step that confirms it.
  bool confirm_linking(const StepContext& step, Role by);

  // Sender
  void owe_unlock(const StepContext& step);
  bool owes_unlock() const { return send_until_ms_ != 0; }
  void sent() { send_until_ms_ = 0; }

  // Receiver.
  void unlocked_by_link(const StepContext& step) { unlocked_ms_ = step.now_ms(); }
  // Any other command for the bolt: the link has nothing to lock any more.
  void forget_relock() { unlocked_ms_ = relock_at_ms_ = kNever; }

  // Every step; `duration_s` is this lock's setting, as it is now. True in the one step in which
  // the bolt is to be thrown (Cause::linked_lock).
  bool update(const StepContext& step, bool door_open, std::uint32_t duration_s);
  std::uint64_t wake_at_ms() const;

 private:
  std::uint64_t linking_until_ms_ = 0;  // 0: not linking
  std::uint64_t send_until_ms_ = 0;     // 0: nothing owed
  std::uint64_t unlocked_ms_ = kNever;
  std::uint64_t relock_at_ms_ = kNever;
};

}  // namespace locktwin::core
