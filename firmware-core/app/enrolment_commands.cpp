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
  const auto kind = static_cast<CredentialKind>(command.kind);
  const EnrolmentOrder order{command.target, kind, command.duress, command.by.user};
  // Asked again by a phone that has not heard the answer.
  const bool again = begun_.user == order.user && begun_.kind == kind &&
                     begun_.duress == order.duress && enroller_ == command.by.phone;
  if (again && is.enrolment.active()) return is.link.reply(step, {});
  if (!is.recurring_change.idle()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  is.identification.cancel(step);
  const Reason reason = is.enrolment.start(step, is.store, is.users, is.credentials, order);
  if (reason == Reason::none) {
    enroller_ = command.by.phone;
    begun_ = order;
  }
  is.link.reply(step, reply_of(reason));
}

void CommandServer::tell_rear(const StepContext& step, LockParts& is) {
  const bool resets = is.rear.offers_reset();
  const bool speaks = resets || is.link.pairing();
  if (!speaks && !rear_speaks_) return;
  rear_speaks_ = speaks;
  is.link.sessions().for_each([&](std::uint8_t, PhoneSession& session) {
    bool& told = session.told().rear;
    const bool open = session.state() == PhoneSession::State::open;
    if (!speaks || told || !open || !has_room(step)) {
      told = told && speaks;
      return;
    }
    told = true;
    const Phone phone = read_phone(step, is.store, session.phone());
    if (phone.role != Role::administrator || !session.is_of(phone)) return;
    session.write_prompt(step, resets ? Prompt::confirm_reset : Prompt::pairing);
  });
}

void CommandServer::tell_prompts(const StepContext& step, LockParts& is) {
  tell_rear(step, is);
  const std::uint8_t slot = is.link.sessions().open_of_phone(enroller_);
  if (slot == PhoneSessions::kNone) return is.enrolment.forget_said();
  while (is.enrolment.has_said() && has_room(step)) {
    is.link.sessions().at(slot).write_prompt(step, is.enrolment.take_said());
  }
}

}  // namespace locktwin::core
