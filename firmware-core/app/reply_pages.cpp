#include "firmware-core/app/reply_pages.h"

#include "firmware-core/app/rights.h"
#include "firmware-core/phone/pages.h"

namespace locktwin::core {
namespace {

// The field of an event that says whose it is; 0: nobody's.
std::uint8_t user_of(const Event& event) {
  const EventKind kind = event.kind;
  if (kind == EventKind::user_added || kind == EventKind::user_changed) return event.first;
  const bool second = kind == EventKind::access_granted || kind == EventKind::credential_added ||
                      kind == EventKind::credential_removed;
  return second ? event.second : std::uint8_t{0};
}

void put_status(const StepContext& step, const LockParts& is, const Asker& by,
                pages::Door accessory_door, ReplyPayload& page) {
  const pages::Door sensed = step.in.door_closed_switch ? pages::Door::shut : pages::Door::open;
  pages::Status status;
  status.role = by.role;
  status.clock_known = is.clock.known();  // one that is lost may be set by whoever has times
  // SEC-3: nobody's phone, and one whose times are over, learn nothing; who is not of the house
  // needs no more than what lock and door do.
  const bool nobodys = by.role == Role::none;
  if (nobodys || lapse_of(step, is, by) != Reason::none) {
    pages::put(status, page);
    return;
  }
  status.lock = is.bolt.state(step.in);
  status.door = is.body().senses_door ? sensed : accessory_door;
  if (by.role != Role::administrator && by.role != Role::user) {
    pages::put(status, page);
    return;
  }
  status.battery_percent = is.power.percent();
  status.locked_out = is.lockout.active();
  status.privacy = is.settings.on(Setting::privacy);
  status.away = is.settings.on(Setting::away);
  status.battery_low = is.power.low();
  status.lockout_left_s = is.lockout.left_ms(step.now_ms()) / 1000;
  status.clock_s = is.clock.now_s();
  status.newest_event = is.journal.newest();
  status.acknowledged_event = is.heard.up_to(by.phone);
  status.wifi_dbm = step.in.wifi_dbm;
  is.clock.zone().put(status.zone.data());
  pages::put(status, page);
}

// The users behind `user`, as many as fit.
void put_users(const StepContext& step, const LockParts& is, std::uint8_t user,
               ReplyPayload& page) {
  for (unsigned next = user + 1U; next <= config::kMaxUsers; ++next) {
    const auto number = static_cast<std::uint8_t>(next);
    if (!is.users.exists(number)) continue;
    const UserInfo info = is.users.info(step, is.store, number);
    const auto count = [&](Module module) {
      return is.credentials.count(step, is.store, module, number);
    };
    pages::User row;
    row.user = number;
    row.role = info.role;
    row.has_pin = info.pin_digits != 0;
    row.has_duress_pin = info.duress_digits != 0;
    row.faces = count(Module::face);
    row.palms = count(Module::palm);
    row.fingers = count(Module::finger);
    row.valid_from_s = info.validity.from_s;
    row.valid_until_s = info.validity.until_s;
    if (!pages::put(row, page)) return;
  }
}

void put_credentials(const StepContext& step, const LockParts& is, std::uint8_t user,
                     ReplyPayload& page) {
  const UserInfo info = is.users.info(step, is.store, user);
  const auto put = [&](CredentialKind kind, std::uint8_t slot, bool duress) {
    pages::put(pages::Credential{static_cast<std::uint8_t>(kind), slot, duress}, page);
  };
  if (info.pin_digits != 0) put(CredentialKind::pin, 0, false);
  if (info.duress_digits != 0) put(CredentialKind::pin, 0, true);
  for (const Module module : {Module::face, Module::palm, Module::finger}) {
    for (std::uint8_t slot = 1; slot <= kSlotsPerModule; ++slot) {
      const Owner owner = is.credentials.owner(step, is.store, is.users, module, slot);
      if (user != 0 && owner.user == user) {
        put(static_cast<CredentialKind>(module), slot, owner.duress);
      }
    }
  }
}

void put_settings(const LockParts& is, ReplyPayload& page) {
  for (std::size_t i = 0; i < kSettings; ++i) {
    pages::put(pages::Setting{is.settings.value(static_cast<Setting>(i))}, page);
  }
}

// SEC-3: numbers are given again, and what was before this user came is somebody else's.
std::uint32_t last_before(const StepContext& step, const LockParts& is, std::uint8_t user,
                          std::uint32_t number) {
  is.journal.for_each_after(number, step.flash, [&](const JournalEntry& entry) {
    const bool came = entry.event.kind == EventKind::user_added && entry.event.first == user;
    if (came) number = entry.number - 1;
    return true;
  });
  return number;
}

// The events behind `number` that are for this phone: all of them for an administrator's, but what
// its owner did under force (UNL-9); a user's own.
void put_events(const StepContext& step, const LockParts& is, std::uint32_t number, const Asker& by,
                ReplyPayload& page) {
  if (by.role == Role::user) number = last_before(step, is, by.user, number);
  is.journal.for_each_after(number, step.flash, [&](const JournalEntry& entry) {
    const bool forced =
        entry.event.kind == EventKind::alarm_duress && entry.event.second == by.user;
    const bool shown = by.role == Role::administrator ? !forced : user_of(entry.event) == by.user;
    return !shown || put_event(entry, false, page);
  });
}

}  // namespace

bool put_event(const JournalEntry& entry, bool ahead, ReplyPayload& page) {
  const Event& event = entry.event;
  return pages::put(pages::Event{entry.number, entry.clock_known ? entry.clock_s : 0,
                                 static_cast<std::uint8_t>(event.kind), event.first, event.second,
                                 event.third, entry.clock_known, entry.lost_before, ahead},
                    page);
}

void put_page(const StepContext& step, const LockParts& is, const Command& command,
              pages::Door accessory_door, ReplyPayload& page) {
  if (command.opcode == Opcode::status) {
    put_status(step, is, command.by, accessory_door, page);
  }
  if (command.opcode == Opcode::list_users) put_users(step, is, command.target, page);
  if (command.opcode == Opcode::list_credentials) put_credentials(step, is, command.target, page);
  if (command.opcode == Opcode::get_settings) put_settings(is, page);
  if (command.opcode == Opcode::get_events) {
    put_events(step, is, command.number, command.by, page);
  }
}

}  // namespace locktwin::core
