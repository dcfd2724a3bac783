// Visitors' codes: recurring ones, and the count of one-time codes made (UNL-10, UNL-11).
#include "firmware-core/app/command_server.h"

namespace locktwin::core {

void CommandServer::serve_code(const StepContext& step, LockParts& is, const Command& command) {
  if (command.opcode == Opcode::made_codes) {
    CodeKey key{command.by.phone, {}};
    if (is.one_time.busy()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
    const bool known = one_time_code_key(step, is.store, key.phone, key.secret);
    if (!known || !is.one_time.skip_to(step, is.store, key, command.number)) {
      return is.link.reply(step, {});  // not ahead: nothing to do
    }
    job_ = Job::codes;
    return;
  }
  if (cannot_keep(step, is)) return;
  if (command.opcode == Opcode::set_recurring_code) return serve_recurring(step, is, command);
  wait_for(step, is, {EventKind::code_deleted, command.target, command.by.user},
           is.recurring.remove(is.store, command.target, ticket_));
}

// ENR-7: no PIN may come between the comparison and the write.
void CommandServer::serve_recurring(const StepContext& step, LockParts& is,
                                    const Command& command) {
  const RecurringWindow window{command.days, command.from_minute, command.to_minute};
  if (is.enrolment.active() || !is.recurring_change.idle()) {
    return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  }
  const Reason refused =
      is.recurring_change.start(command.target, window, command.secret_span(), command.by.user);
  if (refused != Reason::none) return is.link.reply(step, reply_of(refused));
  saved_ = {EventKind::code_made, command.target, command.by.user};
  job_ = Job::recurring;
}

}  // namespace locktwin::core
