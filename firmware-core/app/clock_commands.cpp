// The clock, and the time zone of the house (CLK-1, CLK-3).
#include <algorithm>

#include "firmware-core/app/command_server.h"

namespace locktwin::core {
namespace {

// The latest time that the lock has ever known: behind the clock's, which is kept once a day, by
// what the journal tells.
std::uint32_t latest_seen_s(const StepContext& step, const LockParts& is) {
  std::uint32_t seen_s = is.clock.highest_s();
  is.journal.for_each_after(0, step.flash, [&](const JournalEntry& entry) {
    if (entry.clock_known) seen_s = std::max(seen_s, entry.clock_s);
    return true;
  });
  return seen_s;
}

}  // namespace

void CommandServer::serve_clock(const StepContext& step, LockParts& is, const Command& command) {
  // SEC-3: who has times does not turn them back.
  const std::uint64_t at_latest_s = std::uint64_t{command.value} + config::kClockToleranceS;
  const bool limited = is.users.info(step, is.store, command.by.user).validity.limited();
  if (limited && at_latest_s < latest_seen_s(step, is)) {
    return is.link.reply(step, reply_of(Reason::not_allowed));
  }
  if (!is.clock.set(step, command.value, command.by.user)) {
    return is.link.reply(step, reply_of(Reason::out_of_range));
  }
  job_ = Job::clock;
}

// CLK-3.
void CommandServer::serve_zone(const StepContext& step, LockParts& is, const Command& command) {
  Zone zone;
  if (!zone.take(command.zone)) return is.link.reply(step, reply_of(Reason::out_of_range));
  if (cannot_keep(step, is)) return;
  std::array<std::uint8_t, Zone::kBytes> known;
  is.clock.zone().put(known.data());
  if (known == command.zone) return is.link.reply(step, {});
  ticket_ = is.store.write(RecordKey::zone, command.zone);
  saved_ = {EventKind::clock_zone_set, command.by.user, 0};
  job_ = Job::zone;
}

}  // namespace locktwin::core
