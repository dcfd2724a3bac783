#include "firmware-core/app/reply_pages.h"

#include <array>

namespace locktwin::core {
namespace {

constexpr std::size_t kUserBytes = 14;
constexpr std::size_t kEventBytes = 12;

std::uint8_t bit(bool set, unsigned place) {
  return static_cast<std::uint8_t>(set ? 1U << place : 0U);
}

// The field of an event that says whose it is; 0: nobody's.
std::uint8_t user_of(const Event& event) {
  const EventKind kind = event.kind;
  if (kind == EventKind::user_added || kind == EventKind::user_changed) return event.first;
  const bool second = kind == EventKind::access_granted || kind == EventKind::credential_added ||
                      kind == EventKind::credential_removed;
  return second ? event.second : std::uint8_t{0};
}

void put_event(const JournalEntry& entry, ReplyPayload& page) {
  page.put_u32(entry.number);
  page.put_u32(entry.clock_known ? entry.clock_s : 0);
  page.put_u8(static_cast<std::uint8_t>(entry.event.kind));
  page.put_u8(entry.event.first);
  page.put_u8(entry.event.second);
  page.put_u8(static_cast<std::uint8_t>(bit(entry.clock_known, 0) | bit(entry.lost_before, 1)));
}

}  // namespace

void put_status(const StepContext& step, const LockParts& is, std::uint8_t accessory_door,
                ReplyPayload& page) {
  const std::uint8_t sensed = step.in.door_closed_switch ? 0 : 1;
  page.put_u8(static_cast<std::uint8_t>(is.bolt.state(step.in)));
  page.put_u8(is.body().senses_door ? sensed : accessory_door);
  page.put_u8(is.power.percent());
  page.put_u8(static_cast<std::uint8_t>(
      bit(is.lockout.active(), 0) | bit(is.settings.on(Setting::privacy), 1) |
      bit(is.settings.on(Setting::away), 2) | bit(is.clock.known(), 3) | bit(is.power.low(), 4)));
  page.put_u32(is.lockout.left_ms(step.now_ms()) / 1000);
  page.put_u32(is.clock.now_s());
  page.put_u32(is.journal.newest());
  page.put_u32(is.journal.acknowledged());
  page.put_u8(static_cast<std::uint8_t>(step.in.wifi_dbm));
}

void put_users(const StepContext& step, const LockParts& is, std::uint8_t user,
               ReplyPayload& page) {
  for (++user; user <= config::kMaxUsers && page.room() >= kUserBytes; ++user) {
    if (!is.users.exists(user)) continue;
    const UserInfo info = is.users.info(step, is.store, user);
    page.put_u8(user);
    page.put_u8(static_cast<std::uint8_t>(info.role));
    page.put_u8(
        static_cast<std::uint8_t>(bit(info.pin_digits != 0, 0) | bit(info.duress_digits != 0, 1)));
    for (const Module module : {Module::face, Module::palm, Module::finger}) {
      page.put_u8(is.credentials.count(step, is.store, module, user));
    }
    page.put_u32(info.validity.from_s);
    page.put_u32(info.validity.until_s);
  }
}

void put_credentials(const StepContext& step, const LockParts& is, std::uint8_t user,
                     ReplyPayload& page) {
  const UserInfo info = is.users.info(step, is.store, user);
  const auto put = [&](CredentialKind kind, std::uint8_t slot, bool duress) {
    const std::array<std::uint8_t, 3> row{static_cast<std::uint8_t>(kind), slot,
                                          static_cast<std::uint8_t>(duress)};
    page.put(row);
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
    const std::uint16_t value = is.settings.value(static_cast<Setting>(i));
    page.put_u8(static_cast<std::uint8_t>(value));
    page.put_u8(static_cast<std::uint8_t>(value >> 8));
  }
}

void put_events(const StepContext& step, const LockParts& is, std::uint32_t number,
                std::uint8_t user, ReplyPayload& page) {
  while (page.room() >= kEventBytes) {
    const JournalEntry entry = is.journal.next_after(number, step.flash);
    if (entry.number == 0) return;
    number = entry.number;
    if (user == 0 || user_of(entry.event) == user) put_event(entry, page);
  }
}

}  // namespace locktwin::core
