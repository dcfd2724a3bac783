// Enrolling a credential, and what the voice says of it for the app (ENR-1 to ENR-8).
#include "firmware-core/app/command_server.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {

void CommandServer::serve_enrolment(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (command.opcode == Opcode::cancel_enrolment) {
    is.enrolment.cancel(step);
    return is.link.reply(step, {});
  }
  if (command.kind >= kCredentialKinds) {
    return is.link.reply(step, {ReplyStatus::malformed, Reason::none});
  }
  if (!is.recurring_change.idle()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  is.identification.cancel(step);
  const auto kind = static_cast<CredentialKind>(command.kind);
  const Reason reason = is.enrolment.start(step, is.store, is.users, is.credentials,
                                           {command.target, kind, command.duress, command.by.user});
  if (reason == Reason::none) enroller_ = command.by.phone;
  is.link.reply(step, reply_of(reason));
}

void CommandServer::tell_prompts(const StepContext& step, LockParts& is) {
  const std::uint8_t slot = is.link.sessions().open_of_phone(enroller_);
  if (slot == PhoneSessions::kNone) return is.enrolment.forget_said();
  while (is.enrolment.has_said() && has_room(step)) {
    is.link.sessions().at(slot).write_prompt(step, is.enrolment.take_said());
  }
}

}  // namespace locktwin::core
