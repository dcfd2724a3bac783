// Door sensors and remote controls: kept and authenticated as phones are (ACC-1, ACC-2).
#include "firmware-core/app/command_server.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

bool is_accessory(Role role) {
  return role == Role::remote_control || role == Role::door_sensor;
}

}  // namespace

void CommandServer::serve_door(const StepContext& step, LockParts& is, const Command& command) {
  const bool open = command.kind != 0;
  told_door_ = open ? pages::Door::open : pages::Door::shut;
  told_by_ = command.by.phone;
  told_mark_ = mark_of(read_phone(step, is.store, command.by.phone));
  // The body's own sensor has told it already.
  if (!is.body().senses_door) {
    step.report(open ? EventKind::door_opened : EventKind::door_closed);
  }
  is.link.reply(step, {});
}

void CommandServer::serve_accessory(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (cannot_keep(step, is)) return;
  Phone record = read_phone(step, is.store, command.target);
  const bool adds = command.opcode == Opcode::add_accessory;
  const bool vacant = record.state == PhoneState::vacant;
  const bool fits = adds ? vacant || is_accessory(record.role) : is_accessory(record.role);
  if (!fits || command.target == 0 || command.target > config::kMaxPhones || command.kind > 1) {
    return is.link.reply(step, reply_of(Reason::unknown_target));
  }
  record = {};
  if (adds) {
    if (!has_place(step, is.store, Role::door_sensor, command.target)) {
      return is.link.reply(step, reply_of(Reason::full));
    }
    record.state = PhoneState::paired;
    record.role = command.kind == 0 ? Role::door_sensor : Role::remote_control;
    // SEC-3: what opens goes with whoever has added it.
    record.host = command.kind == 0 ? std::uint8_t{0} : command.by.user;
    record.name = name_of(command.secret);
    record.key = is.link.identity(step, is.store).shared_with(command.secret);
    if (record.key == Key32{}) return is.link.reply(step, {ReplyStatus::malformed});
  }
  ticket_ = write_phone(is.store, command.target, record);
  rekeyed_ = command.target;  // of an accessory that gets another key, too
  const EventKind kind = adds ? EventKind::phone_paired : EventKind::phone_revoked;
  const auto second = adds ? static_cast<std::uint8_t>(record.role) : command.by.user;
  const std::uint8_t third = adds ? command.by.user : std::uint8_t{0};
  wait_for(step, is, {kind, command.target, second, third}, Reason::none);
}

pages::Door CommandServer::accessory_door(const StepContext& step, const LockParts& is) const {
  const Phone sensor = read_phone(step, is.store, told_by_);
  const bool known = sensor.state == PhoneState::paired && mark_of(sensor) == told_mark_;
  return known ? told_door_ : pages::Door::unknown;
}

}  // namespace locktwin::core
