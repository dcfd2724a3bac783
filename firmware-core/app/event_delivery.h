// Events on their way to phones (APP-2, UNL-9): to each phone of an administrator every event, in
// order, until it has acknowledged it; to each phone of the house every call for help. Each phone
// acknowledges for itself.
//
// Ahead of their turn go calls for help, then alarms and the bell; in their turn they come again,
// and the phone knows them by their numbers. A call for help is never told to a phone of the user
// who was forced. A phone without a session is called through the cloud: it opens one then.
//
// Who listens sees no difference between a call for help and anything else that happens (SEC-1):
// what has happened within a moment is one frame, to an ordinary user's phone, too, which is told
// of nothing else: then it is a filler, acknowledged and repeated alike. Nor does the number of
// frames tell an entry that opens from one that is refused: once a phone has been told everything,
// whatever happens is followed by kCoverFrames at their times, notices where there is something to
// tell.
#pragma once

#include <cstdint>

#include "firmware-core/lock_parts.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class EventDelivery {
 public:
  // Every step.
  void update(const StepContext& step, LockParts& is);
  // At the end of a step in which something has happened: from now on, not from when the flash has
  // it, is counted until it is told; how long that takes depends on what it was.
  void gather(const StepContext& step, LockParts& is);
  // `phone` has got the events up to `number`: all of them, or those that went ahead. False: there
  // is no such event yet.
  static bool hear(const StepContext& step, LockParts& is, std::uint8_t phone,
                   std::uint32_t number);
  static bool hear_ahead(const StepContext& step, LockParts& is, const Asker& by,
                         std::uint32_t number);
  // How many phones are to hear of it and have not?
  static unsigned missed_by(const StepContext& step, const LockParts& is,
                            const JournalEntry& entry);
  std::uint64_t wake_at_ms() const { return wake_at_ms_; }

 private:
  void tell(const StepContext& step, LockParts& is, PhoneSession& session, const Phone& phone);
  void call(const StepContext& step, const LockParts& is);
  bool call_phones(const StepContext& step, const LockParts& is);

  std::uint64_t wake_at_ms_ = kNever;
  std::uint64_t call_at_ms_ = kNever;
  std::uint32_t call_wait_ms_ = 0;
  std::uint32_t called_for_ = 0;  // the newest alarm that phones were called for
  std::uint8_t call_next_ = 0;    // the phone to go on with; 0: all are called
  bool missing_ = false;          // of these, one has not heard
  bool online_ = false;
};

}  // namespace locktwin::core
