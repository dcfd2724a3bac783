#include "firmware-core/app/command_server.h"

#include <array>

#include "firmware-core/app/reply_pages.h"

namespace locktwin::core {
namespace {

Reply reply_of(Reason reason) {
  return {reason == Reason::none ? ReplyStatus::ok : ReplyStatus::refused, reason};
}

// UNL-6 to UNL-8, UNL-12.
Way way_of(const Asker& by) {
  if (by.role == Role::linked_lock) return Way::linked_lock;
  if (by.role == Role::remote_control) return Way::accessory_remote;
  if (by.role == Role::guest) return Way::guest_key;
  return by.lane == Lane::wifi ? Way::remote_unlock : Way::bluetooth_key;
}

bool is_accessory(Role role) {
  return role == Role::remote_control || role == Role::door_sensor;
}

// Who carries a command out.
enum class Group : std::uint8_t { bolt, phones, changes, enrolment, codes, accessories, at_once };

struct Place {
  Opcode opcode;
  Group group;
};

// Not a std::array with a deduced type: the compiler puts that into RAM.
constexpr Place kPlaces[] = {
    Place{Opcode::unlock, Group::bolt},
    Place{Opcode::lock, Group::bolt},
    Place{Opcode::add_user, Group::changes},
    Place{Opcode::set_validity, Group::changes},
    Place{Opcode::delete_user, Group::changes},
    Place{Opcode::delete_credential, Group::changes},
    Place{Opcode::set_setting, Group::changes},
    Place{Opcode::enrol, Group::enrolment},
    Place{Opcode::cancel_enrolment, Group::enrolment},
    Place{Opcode::set_recurring_code, Group::codes},
    Place{Opcode::delete_recurring_code, Group::codes},
    Place{Opcode::made_codes, Group::codes},
    Place{Opcode::add_accessory, Group::accessories},
    Place{Opcode::remove_accessory, Group::accessories},
    Place{Opcode::door_state, Group::accessories},
};

Group group_of(Opcode opcode) {
  if (PhoneLink::is_about_phones(opcode)) return Group::phones;
  for (const Place& place : kPlaces) {
    if (place.opcode == opcode) return place.group;
  }
  return Group::at_once;
}

// USR-3: a phone is a credential. Locking and looking are free, unlocking is the policy's; and
// whoever has times may set a clock that is lost, or nobody could.
Reason lapse_of(const StepContext& step, const LockParts& is, const Command& command) {
  const Opcode opcode = command.opcode;
  if (opcode == Opcode::status || opcode == Opcode::lock || opcode == Opcode::unlock) {
    return Reason::none;
  }
  if (opcode == Opcode::set_clock && !is.clock.known()) return Reason::none;
  const Reason person = is.users.refusal(step, is.store, command.by.user, is.clock);
  if (person != Reason::none) return person;
  return refusal_of({command.by.valid_from_s, command.by.valid_until_s}, is.clock);
}

Change change_of(const Command& command) {
  Change change;
  change.user = command.target;
  change.role = command.role;
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

BoltOrder CommandServer::update(const StepContext& step, LockParts& is) {
  finish_job(step, is);
  serve_link(step, is);
  sweep_phones(step, is);
  // SET-5: a radio that is switched off hears nothing; pairing needs Bluetooth.
  const bool wifi = step.in.radio.lane == Lane::wifi;
  const bool heard = wifi ? is.settings.on(Setting::wifi)
                          : is.settings.on(Setting::bluetooth) || is.link.pairing();
  Command command;
  const bool given =
      (heard || step.in.radio.length == 0) && is.link.update(step, is.store, command);
  const BoltOrder order = given ? carry_out(step, is, command) : BoltOrder{};
  if (given) finish_job(step, is);  // what can be written now does not wait for another step
  deliver_events(step, is);
  return order;
}

BoltOrder CommandServer::carry_out(const StepContext& step, LockParts& is, const Command& command) {
  // The phone of a user who has been deleted, before the sweep has deleted it, too.
  if (command.by.user != 0 && !is.users.exists(command.by.user)) {
    is.link.reply(step, {ReplyStatus::not_allowed, Reason::not_allowed});
    return {};
  }
  const Reason lapsed = lapse_of(step, is, command);
  if (lapsed != Reason::none) {
    is.link.reply(step, reply_of(lapsed));
    return {};
  }
  switch (group_of(command.opcode)) {
    case Group::bolt:
      if (command.opcode == Opcode::unlock) return unlock(step, is, command);
      is.link.reply(step, {});
      return {BoltOrder::Kind::lock, {}};
    case Group::phones:
      begin_phone_command(step, is, command);
      return {};
    case Group::changes:
      change(step, is, command);
      return {};
    case Group::enrolment:
      enrol(step, is, command);
      return {};
    case Group::codes:
      serve_code(step, is, command);
      return {};
    case Group::accessories:
      serve_accessory(step, is, command);
      return {};
    case Group::at_once:
      serve_at_once(step, is, command);
      return {};
  }
  return {};
}

BoltOrder CommandServer::unlock(const StepContext& step, LockParts& is, const Command& command) {
  const Way way = way_of(command.by);
  Grant grant{way, command.by.user, command.by.role,
              way == Way::linked_lock ? Cause::linked_lock : Cause::app,
              is.access.ask(is.for_access(), step, way, command.by)};
  if (way == Way::guest_key && command.by.lane == Lane::wifi) {  // UNL-6: within range only
    grant.ruling.opens = false;
    grant.ruling.reason = Reason::not_allowed;
  }
  is.link.reply(step, reply_of(grant.ruling.reason));
  return {grant.ruling.opens ? BoltOrder::Kind::unlock : BoltOrder::Kind::refused, grant};
}

void CommandServer::change(const StepContext& step, LockParts& is, const Command& command) {
  // A new user may get the number of one who is gone: not before that one's phones are gone.
  const bool waits = command.opcode == Opcode::add_user && sweeps_;
  if (!is.changes.idle() || is.enrolment.active() || waits) {
    return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  }
  is.changes.start(change_of(command));
  sweeps_ = sweeps_ || command.opcode == Opcode::delete_user;
  job_ = Job::change;
}

void CommandServer::enrol(const StepContext& step, LockParts& is, const Command& command) {
  if (command.opcode == Opcode::cancel_enrolment) {
    is.enrolment.cancel(step);
    return is.link.reply(step, {});
  }
  if (command.kind >= kCredentialKinds) {
    return is.link.reply(step, {ReplyStatus::malformed, Reason::none});
  }
  is.identification.cancel(step);
  const auto kind = static_cast<CredentialKind>(command.kind);
  is.link.reply(step, reply_of(is.enrolment.start(step, is.store, is.users, is.credentials,
                                                  {command.target, kind, command.duress})));
}

void CommandServer::serve_at_once(const StepContext& step, LockParts& is, const Command& command) {
  ReplyPayload page;
  Reason reason = Reason::none;
  const bool administrator = command.by.role == Role::administrator;
  if (command.opcode == Opcode::status) {
    put_status(step, is, accessory_door_, page);
  } else if (command.opcode == Opcode::list_users) {
    put_users(step, is, command.target, page);
  } else if (command.opcode == Opcode::list_credentials) {
    put_credentials(step, is, command.target, page);
  } else if (command.opcode == Opcode::get_settings) {
    put_settings(is, page);
  } else if (command.opcode == Opcode::get_events) {
    put_events(step, is, command.number, administrator ? std::uint8_t{0} : command.by.user, page);
  } else if (command.opcode == Opcode::ack_events) {
    if (is.journal.acknowledge(command.number)) {
      is.link.hurry();  // what happens next is told at once; only what is not heard is repeated
    } else {
      reason = Reason::unknown_target;
    }
  } else if (command.opcode == Opcode::video) {
    reason = command.kind != 0 ? is.video.start(step, is.power.low()) : Reason::none;
    if (command.kind == 0) is.video.stop();
  } else if (command.opcode == Opcode::lift_lockout) {
    is.lockout.lift(step);
  } else if (is.clock.set(step, command.value)) {
    job_ = Job::clock;
    return;
  } else {
    reason = Reason::out_of_range;
  }
  is.link.reply(step, reply_of(reason), page.bytes());
}

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
  if (!is.store.can_write()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  const RecurringWindow window{command.days, command.from_minute, command.to_minute};
  wait_for(
      step, is,
      command.opcode == Opcode::set_recurring_code
          ? is.recurring.set(step, is.store, command.target, window, command.secret_span(), ticket_)
          : is.recurring.remove(is.store, command.target, ticket_));
}

// ACC-1, ACC-2: an accessory is kept and authenticated as a phone is.
void CommandServer::serve_accessory(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (command.opcode == Opcode::door_state) {
    accessory_door_ = command.kind != 0 ? 1 : 0;
    step.report(accessory_door_ != 0 ? EventKind::door_opened : EventKind::door_closed);
    return is.link.reply(step, {});
  }
  if (!is.store.can_write()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
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
    copy_bytes(command.secret, record.key.data());
  } else {
    accessory_door_ = 2;
  }
  ticket_ = write_phone(is.store, command.target, record);
  wait_for(step, is, Reason::none);
}

void CommandServer::begin_phone_command(const StepContext& step, LockParts& is,
                                        const Command& command) {
  const std::uint8_t user = PhoneLink::named_user(command);
  const bool known = user == 0 || (is.users.exists(user) && is.users.role(user) == command.role);
  if (!known) return is.link.reply(step, reply_of(Reason::unknown_target));
  if (command.opcode == Opcode::link_lock && command.kind == 0) {
    is.linked.start_linking(step);
    linking_ = true;
  }
  is.link.carry_out(step, is.store, command);
}

void CommandServer::wait_for(const StepContext& step, LockParts& is, Reason reason) {
  if (reason != Reason::none) return is.link.reply(step, reply_of(reason));
  job_ = Job::ticket;
}

void CommandServer::finish_job(const StepContext& step, LockParts& is) {
  const ChangeResult changed =
      is.changes.update(step, is.store, is.users, is.credentials, is.settings);
  switch (job_) {
    case Job::none:
      return;
    case Job::change:
      if (!changed.ready) return;
      job_ = Job::none;
      return is.link.reply(step, reply_of(changed.reason), {&changed.user, 1});
    case Job::clock:
      if (is.clock.setting()) return;
      job_ = Job::none;
      return is.link.reply(step, reply_of(is.store.broken() ? Reason::store : Reason::none));
    case Job::ticket:
      return finish_ticket(step, is, is.store.state_of(ticket_));
    case Job::codes:
      return finish_ticket(step, is, is.one_time.claimed(is.store));
  }
}

void CommandServer::finish_ticket(const StepContext& step, LockParts& is, Store::WriteState state) {
  if (state == Store::WriteState::pending) return;
  job_ = Job::none;
  is.link.reply(step, reply_of(state == Store::WriteState::done ? Reason::none : Reason::store));
}

}  // namespace locktwin::core
