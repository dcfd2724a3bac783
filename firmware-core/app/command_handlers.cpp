// The handlers of CommandServer: one for each kind of command, as its table says.
#include <algorithm>

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

Validity validity_of(const StepContext& step, const LockParts& is, std::uint8_t user) {
  return is.users.info(step, is.store, user).validity;
}

// SEC-3: who has times gives nobody more than they have: no longer times, no phone and no
// credential of somebody whose times are longer, and to themselves nothing at all.
bool outlasts(const StepContext& step, const LockParts& is, const Command& command) {
  const std::uint32_t end_s = validity_of(step, is, command.by.user).until_s;
  if (end_s == 0) return false;
  const auto beyond = [&](std::uint32_t until_s) { return until_s == 0 || until_s > end_s; };
  const auto whose = [&](std::uint8_t user) {
    return user != command.by.user && beyond(validity_of(step, is, user).until_s);
  };
  const Opcode opcode = command.opcode;
  if (opcode == Opcode::set_validity) {
    return command.target == command.by.user || beyond(command.until_s);
  }
  if (opcode == Opcode::add_user) return beyond(command.until_s);
  if (opcode == Opcode::invite_phone) {
    return command.target == 0 ? beyond(command.until_s) : whose(command.target);
  }
  if (opcode == Opcode::assign_phone) {
    return command.second_target != 0 && whose(command.second_target);
  }
  return opcode == Opcode::enrol && whose(command.target);
}

// The latest time that the lock has ever known: behind the clock's, which is kept once a day, by
// what the journal tells.
std::uint32_t latest_seen_s(const StepContext& step, const LockParts& is) {
  std::uint32_t seen_s = is.clock.highest_s();
  is.journal.for_each_after(0, step.flash, [&](const JournalEntry& entry) {
    if (entry.clock_known) seen_s = std::max(seen_s, entry.clock_s);
    return true;
  });
  return seen_s;
}

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
  if (outlasts(step, is, command)) return is.link.reply(step, reply_of(Reason::not_allowed));
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
  if (outlasts(step, is, command)) return is.link.reply(step, reply_of(Reason::not_allowed));
  if (!is.recurring_change.idle()) return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  is.identification.cancel(step);
  const auto kind = static_cast<CredentialKind>(command.kind);
  const Reason reason = is.enrolment.start(step, is.store, is.users, is.credentials,
                                           {command.target, kind, command.duress, command.by.user});
  if (reason == Reason::none) enroller_ = command.by.phone;
  is.link.reply(step, reply_of(reason));
}

void CommandServer::serve_page(const StepContext& step, LockParts& is, const Command& command) {
  ReplyPayload page;
  put_page(step, is, command, accessory_door(step, is), page);
  is.link.reply(step, {}, page.bytes());
}

void CommandServer::serve_journal(const StepContext& step, LockParts& is, const Command& command) {
  const bool ahead = command.opcode == Opcode::ack_ahead;
  const bool news = ahead ? EventDelivery::hear_ahead(step, is, command.by, command.number)
                          : EventDelivery::hear(step, is, command.by.phone, command.number);
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
  // SEC-3: who has times does not turn them back.
  const std::uint64_t at_latest_s = std::uint64_t{command.value} + config::kClockToleranceS;
  const bool limited = validity_of(step, is, command.by.user).limited();
  if (limited && at_latest_s < latest_seen_s(step, is)) {
    return is.link.reply(step, reply_of(Reason::not_allowed));
  }
  if (!is.clock.set(step, command.value, command.by.user)) {
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
  saved_ = {EventKind::clock_zone_set, command.by.user, 0};
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
  wait_for(step, is, {EventKind::code_deleted, command.target, command.by.user},
           is.recurring.remove(is.store, command.target, ticket_));
}

// ENR-7: no PIN may come between the comparison and the write.
void CommandServer::serve_recurring(const StepContext& step, LockParts& is,
                                    const Command& command) {
  const RecurringWindow window{command.days, command.from_minute, command.to_minute};
  if (is.enrolment.active() || !is.recurring_change.idle()) {
    return is.link.reply(step, {ReplyStatus::busy, Reason::busy});
  }
  const Reason refused =
      is.recurring_change.start(command.target, window, command.secret_span(), command.by.user);
  if (refused != Reason::none) return is.link.reply(step, reply_of(refused));
  saved_ = {EventKind::code_made, command.target, command.by.user};
  job_ = Job::recurring;
}

// ACC-1, ACC-2: an accessory is kept and authenticated as a phone is.
void CommandServer::serve_accessory(const StepContext& step, LockParts& is,
                                    const Command& command) {
  if (command.opcode == Opcode::door_state) {
    const bool open = command.kind != 0;
    told_door_ = open ? pages::Door::open : pages::Door::shut;
    told_by_ = command.by.phone;
    told_mark_ = mark_of(read_phone(step, is.store, command.by.phone));
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
  }
  ticket_ = write_phone(is.store, command.target, record);
  rekeyed_ = command.target;  // of an accessory that gets another key, too
  const EventKind kind = adds ? EventKind::phone_paired : EventKind::phone_revoked;
  const auto second = adds ? static_cast<std::uint8_t>(record.role) : command.by.user;
  const std::uint8_t third = adds ? command.by.user : std::uint8_t{0};
  wait_for(step, is, {kind, command.target, second, third}, Reason::none);
}

void CommandServer::serve_phones(const StepContext& step, LockParts& is, const Command& command) {
  const std::uint8_t user = PhoneLink::named_user(command);
  const bool known = user == 0 || (is.users.exists(user) && is.users.role(user) == command.role);
  if (!known) return is.link.reply(step, reply_of(Reason::unknown_target));
  if (outlasts(step, is, command)) return is.link.reply(step, reply_of(Reason::not_allowed));
  if (command.opcode == Opcode::link_lock && command.kind == 0) {
    is.linked.start_linking(step);
    linking_ = true;
  }
  is.link.carry_out(step, is.store, command);
}

}  // namespace locktwin::core
