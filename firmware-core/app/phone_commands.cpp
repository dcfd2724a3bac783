// Phones and linked locks: inviting, assigning, revoking, linking (APP-4, APP-6, UNL-12).
#include "firmware-core/app/command_server.h"

namespace locktwin::core {

void CommandServer::serve_phones(const StepContext& step, LockParts& is, const Command& command) {
  const std::uint8_t user = PhoneLink::named_user(command);
  const bool known = user == 0 || (is.users.exists(user) && is.users.role(user) == command.role);
  if (!known) return is.link.reply(step, reply_of(Reason::unknown_target));
  if (command.opcode == Opcode::link_lock && command.kind == 0) {
    is.linked.start_linking(step);
    linking_ = true;
  }
  is.link.carry_out(step, is.store, command);
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
  if (client_running()) return client_.update(step);
  client_.start(step, is.link.identity(step, is.store), read_phone(step, is.store, record),
                config::kLinkedLockPeer, Opcode::unlock);
  is.linked.sent();
}

bool CommandServer::client_running() const {
  const LinkClient::State state = client_.state();
  return state == LinkClient::State::greeting || state == LinkClient::State::commanding;
}

void CommandServer::confirm_linking(LockParts& is) {
  linking_ = false;
  is.link.confirm_link(true);
}

}  // namespace locktwin::core
