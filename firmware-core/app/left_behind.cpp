// What users who are gone leave behind goes with them (USR-4, SEC-3).
#include "firmware-core/app/command_server.h"

namespace locktwin::core {

// USR-4, SEC-3: with a user go their phones, their invitations, the guests whom they invited, the
// remote controls and links that they added and the visitors' codes that they made; a power cut in
// between is made up for at the next boot.
void CommandServer::sweep(const StepContext& step, LockParts& is) {
  if (!sweeps_ || job_ != Job::none || is.users.count() == 0 || !is.store.can_write()) return;
  sweeps_ = sweep_a_phone(step, is) || sweep_a_code(step, is);
}

// True: there was one.
bool CommandServer::sweep_a_phone(const StepContext& step, LockParts& is) {
  for (std::uint8_t id = 1; id <= config::kMaxPhones; ++id) {
    const Phone phone = read_phone(step, is.store, id);
    const bool personal = phone.role == Role::administrator || phone.role == Role::user;
    const bool owned = !personal || is.users.exists(phone.user);
    const bool hosted = (personal && phone.state != PhoneState::invited) || phone.host == 0 ||
                        is.users.exists(phone.host);
    if (phone.state == PhoneState::vacant || (owned && hosted)) continue;
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

}  // namespace locktwin::core
