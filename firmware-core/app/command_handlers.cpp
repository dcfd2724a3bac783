// The handlers of CommandServer: one for each kind of command, as its table says.
#include "firmware-core/app/command_server.h"
#include "firmware-core/app/reply_pages.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

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

BoltOrder CommandServer::serve_bolt(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (command.opcode == Opcode::unlock) return unlock(step, is, command);
  answer_movement(step, is, BoltGoal::locked);
  return {BoltOrder::Kind::lock, {}};
}

// LCK-6: at once what is known at once; what is not is told when the bolt has come to rest.
void CommandServer::answer_movement(const StepContext& step, LockParts& is, BoltGoal goal) {
  const Reason obstacle = is.bolt.obstacle(step, goal, is.power.can_move());
  const bool moves = is.bolt.would_move(step, goal) || !is.bolt.resting();
  if (obstacle != Reason::none || !moves) return is.link.reply(step, reply_of(obstacle));
  is.link.accept(step, goal == BoltGoal::locked ? Opcode::lock : Opcode::unlock);
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
  if (grant.ruling.opens) {
    answer_movement(step, is, BoltGoal::unlocked);
  } else {
    is.link.reply(step, reply_of(grant.ruling.reason));
  }
  return {grant.ruling.opens ? BoltOrder::Kind::unlock : BoltOrder::Kind::refused, grant};
}

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
  is.link.reply(step, reply_of(is.enrolment.start(step, is.store, is.users, is.credentials,
                                                  {command.target, kind, command.duress})));
}

void CommandServer::serve_page(const StepContext& step, LockParts& is, const Command& command) {
  ReplyPayload page;
  put_page(step, is, command, accessory_door_, page);
  is.link.reply(step, {}, page.bytes());
}

void CommandServer::serve_journal(const StepContext& step, LockParts& is, const Command& command) {
  const bool news = is.journal.acknowledge(command.number);
  // What happens next is told at once; only what is not heard is repeated.
  if (news) is.link.hurry();
  is.link.reply(step, reply_of(news ? Reason::none : Reason::unknown_target));
}

void CommandServer::serve_video(const StepContext& step, LockParts& is, const Command& command) {
  Reason reason = Reason::none;
  if (command.kind != 0) {
    reason = is.video.start(step, is.power.low());
  } else {
    is.video.stop();
  }
  is.link.reply(step, reply_of(reason));
}

void CommandServer::serve_clock(const StepContext& step, LockParts& is, const Command& command) {
  if (command.opcode == Opcode::set_zone) return serve_zone(step, is, command);
  if (!is.clock.set(step, command.value)) {
    return is.link.reply(step, reply_of(Reason::out_of_range));
  }
  job_ = Job::clock;
}

// CLK-3.
void CommandServer::serve_zone(const StepContext& step, LockParts& is, const Command& command) {
  Zone zone;
  if (!zone.take(command.zone)) return is.link.reply(step, reply_of(Reason::out_of_range));
  if (!is.store.can_write()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  std::array<std::uint8_t, Zone::kBytes> known;
  is.clock.zone().put(known.data());
  if (known == command.zone) return is.link.reply(step, {});
  ticket_ = is.store.write(RecordKey::zone, command.zone);
  job_ = Job::zone;
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
  if (command.opcode == Opcode::set_recurring_code) return serve_recurring(step, is, command);
  wait_for(step, is, is.recurring.remove(is.store, command.target, ticket_));
}

// ENR-7: no PIN may come between the comparison and the write.
void CommandServer::serve_recurring(const StepContext& step, LockParts& is,
                                    const Command& command) {
  const RecurringWindow window{command.days, command.from_minute, command.to_minute};
  if (is.enrolment.active() || !is.recurring_change.idle()) {
    return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  }
  const Reason refused = is.recurring_change.start(command.target, window, command.secret_span());
  if (refused != Reason::none) return is.link.reply(step, reply_of(refused));
  job_ = Job::recurring;
}

// ACC-1, ACC-2: an accessory is kept and authenticated as a phone is.
void CommandServer::serve_accessory(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (command.opcode == Opcode::door_state) {
    const bool open = command.kind != 0;
    accessory_door_ = open ? pages::Door::open : pages::Door::shut;
    // The body's own sensor has told it already.
    if (!is.body().senses_door) {
      step.report(open ? EventKind::door_opened : EventKind::door_closed);
    }
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
    accessory_door_ = pages::Door::unknown;
  }
  ticket_ = write_phone(is.store, command.target, record);
  wait_for(step, is, Reason::none);
}

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

}  // namespace locktwin::core
