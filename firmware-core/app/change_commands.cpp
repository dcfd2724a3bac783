// Changes to users, their credentials and the settings (USR-1 to USR-4, SET-1 to SET-5).
#include "firmware-core/app/command_server.h"
#include "firmware-core/app/rights.h"

namespace locktwin::core {
namespace {

Change change_of(const Command& command) {
  Change change;
  change.user = command.target;
  change.role = command.role;
  change.by = command.by.user;
  change.validity = {command.from_s, command.until_s};
  change.credential = static_cast<CredentialKind>(command.kind);
  change.slot = command.slot;
  change.duress = command.duress;
  change.setting = static_cast<Setting>(command.setting);
  change.value = command.value;
  if (command.opcode == Opcode::add_user) change.kind = Change::Kind::add_user;
  if (command.opcode == Opcode::set_validity) change.kind = Change::Kind::set_validity;
  if (command.opcode == Opcode::delete_user) change.kind = Change::Kind::remove_user;
  if (command.opcode == Opcode::delete_credential) change.kind = Change::Kind::remove_credential;
  if (command.opcode == Opcode::set_setting) change.kind = Change::Kind::set;
  return change;
}

}  // namespace

void CommandServer::serve_change(const StepContext& step, LockParts& is, const Command& command) {
  if (command.opcode == Opcode::set_setting &&
      static_cast<Setting>(command.setting) == Setting::away) {
    return serve_away(step, is, command);
  }
  // TWN-1: a body whose sensor has spoken has one.
  const bool blinds = command.opcode == Opcode::set_setting &&
                      static_cast<Setting>(command.setting) == Setting::body &&
                      command.value != static_cast<std::uint32_t>(Body::with_door_sensor);
  if (blinds && is.rules.sensor_seen()) return is.link.reply(step, reply_of(Reason::sensor));
  // A new user may get the number of one who is gone: not before that one's phones are gone.
  const bool waits = command.opcode == Opcode::add_user && sweeps_;
  if (!is.changes.idle() || is.enrolment.active() || waits) {
    return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  }
  is.changes.start(change_of(command));
  sweeps_ = sweeps_ || command.opcode == Opcode::delete_user;
  job_ = Job::change;
}

// KEY-4: as the key of the keypad does, at the locked door only.
void CommandServer::serve_away(const StepContext& step, LockParts& is, const Command& command) {
  const bool arms = command.value != 0;
  if (!Settings::accepts(Setting::away, command.value)) {
    return is.link.reply(step, reply_of(Reason::out_of_range));
  }
  if (is.modes.busy() || !is.changes.idle()) {
    return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  }
  if (is.settings.on(Setting::away) == arms) return is.link.reply(step, {});
  if (arms && is.bolt.state(step.in) != LockState::locked) {
    const bool shut = door_shut(step.in, is.body());
    return is.link.reply(step, reply_of(shut ? Reason::not_locked : Reason::door_open));
  }
  const Method by = method_of(way_of(command.by));
  if (arms) {
    is.modes.arm_away(by, command.by.user);
  } else {
    is.modes.disarm_away(by, command.by.user);
  }
  job_ = Job::modes;
}

}  // namespace locktwin::core
