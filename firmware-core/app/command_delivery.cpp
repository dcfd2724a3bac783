// The part of CommandServer that nobody has asked for: events, links, phones without an owner.
#include <algorithm>

#include "firmware-core/app/command_server.h"
#include "firmware-core/app/reply_pages.h"

namespace locktwin::core {

std::uint8_t CommandServer::first_administrator(const Users& users) {
  std::uint8_t user = 1;
  while (user < config::kMaxUsers && users.role(user) != Role::administrator) ++user;
  return user;
}

// USR-4: with a user go their phones; a power cut in between is made up for at the next boot.
void CommandServer::sweep_phones(const StepContext& step, LockParts& is) {
  if (!sweeps_ || job_ != Job::none || is.users.count() == 0 || !is.store.can_write()) return;
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, is.store, id);
    const bool personal = phone.role == Role::administrator || phone.role == Role::user;
    if (phone.state == PhoneState::vacant || !personal || is.users.exists(phone.user)) continue;
    write_phone(is.store, id, {});
    step.report(EventKind::phone_revoked, id);
    return;
  }
  sweeps_ = false;
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

// APP-2: in order, until they are acknowledged.
void CommandServer::deliver_events(const StepContext& step, LockParts& is) {
  if (!is.journal.undelivered() || !is.link.notice_due(step, is.store)) return;
  ReplyPayload page;
  put_events(step, is, is.journal.acknowledged(), 0, page);
  is.link.notify(step, is.store, page.bytes());
}

std::uint64_t CommandServer::wake_at_ms(const LockParts& is) const {
  const std::uint64_t notice = is.journal.undelivered() ? is.link.notice_at_ms() : kNever;
  const std::uint64_t send = is.linked.owes_unlock() && !client_running() ? 0 : kNever;
  // A change of a phone's record goes to the store in the step after the command.
  const std::uint64_t change = is.link.busy() && job_ == Job::none ? 0 : kNever;
  return std::min({notice, send, change, client_.wake_at_ms()});
}

}  // namespace locktwin::core
