// The part of CommandServer that nobody has asked for: links, prompts, phones without an owner.
#include <algorithm>

#include "firmware-core/app/command_server.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {

std::uint8_t CommandServer::first_administrator(const Users& users) {
  std::uint8_t user = 1;
  while (user < config::kMaxUsers && users.role(user) != Role::administrator) ++user;
  return user;
}

// USR-4, SEC-3: with a user go their phones, their invitations, the guests whom they invited and
// the visitors' codes that they made; a power cut in between is made up for at the next boot.
void CommandServer::sweep(const StepContext& step, LockParts& is) {
  if (!sweeps_ || job_ != Job::none || is.users.count() == 0 || !is.store.can_write()) return;
  sweeps_ = sweep_a_phone(step, is) || sweep_a_code(step, is);
}

// True: there was one.
bool CommandServer::sweep_a_phone(const StepContext& step, LockParts& is) {
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, is.store, id);
    const bool personal = phone.role == Role::administrator || phone.role == Role::user;
    const std::uint8_t stands_for = personal ? phone.user : phone.host;
    const bool stays = stands_for == 0 && !personal;
    if (phone.state == PhoneState::vacant || stays || is.users.exists(stands_for)) continue;
    write_phone(is.store, id, {});
    step.report(EventKind::phone_revoked, id);
    is.link.forget_phone(id);
    is.heard.forget(step, id);
    return true;
  }
  return false;
}

bool CommandServer::sweep_a_code(const StepContext& step, LockParts& is) {
  for (std::uint8_t index = 1; index <= config::kRecurringCodes; ++index) {
    const std::uint8_t maker = is.recurring.maker(step, is.store, index);
    if (maker == 0 || is.users.exists(maker)) continue;
    Store::Ticket ticket = 0;
    is.recurring.remove(is.store, index, ticket);
    step.report(EventKind::code_deleted, index);
    return true;
  }
  return false;
}

void CommandServer::serve_link(const StepContext& step, LockParts& is) {
  if (linking_ && !is.linked.linking()) {  // the countdown has ended
    linking_ = false;
    is.link.confirm_link(false);
  }
  if (!client_running() && !is.linked.owes_unlock()) return;
  const std::uint8_t record = link_record(step, is.store, true);
  if (record == 0) {  // the link was undone meanwhile: there is nobody to wait for
    client_.stop();
    return is.linked.sent();
  }
  const Phone other = read_phone(step, is.store, record);
  if (client_running()) {
    client_.update(step, other.key);
  } else if (is.linked.owes_unlock()) {
    client_.start(step, config::kLinkedLockPeer, other.user, Opcode::unlock);
    is.linked.sent();
  }
}

bool CommandServer::client_running() const {
  const LinkClient::State state = client_.state();
  return state == LinkClient::State::greeting || state == LinkClient::State::commanding;
}

void CommandServer::confirm_linking(LockParts& is) {
  linking_ = false;
  is.link.confirm_link(true);
}

void CommandServer::tell_prompts(const StepContext& step, LockParts& is) {
  const std::uint8_t slot = is.link.sessions().open_of_phone(enroller_);
  if (slot == PhoneSessions::kNone) return is.enrolment.forget_said();
  while (is.enrolment.has_said() && has_room(step)) {
    is.link.sessions().at(slot).write_prompt(step, is.enrolment.take_said());
  }
}

pages::Door CommandServer::accessory_door(const StepContext& step, const LockParts& is) const {
  const Phone sensor = read_phone(step, is.store, told_by_);
  const bool known = sensor.state == PhoneState::paired && mark_of(sensor) == told_mark_;
  return known ? told_door_ : pages::Door::unknown;
}

std::uint64_t CommandServer::wake_at_ms(const LockParts& is) const {
  const std::uint64_t send = is.linked.owes_unlock() && !client_running() ? 0 : kNever;
  // A change of a phone's record goes to the store in the step after the command.
  const std::uint64_t change = is.link.busy() && job_ == Job::none ? 0 : kNever;
  const std::uint64_t prompt = is.enrolment.has_said() ? 0 : kNever;
  return std::min({send, change, prompt, delivery_.wake_at_ms(), client_.wake_at_ms()});
}

}  // namespace locktwin::core
