#include "firmware-core/house/alarms.h"

#include <algorithm>
#include <array>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kFormerBytes = 3;  // of older firmware
constexpr std::size_t kOwedAt = 3;
constexpr std::size_t kBehindAt = 4;
constexpr std::size_t kRecordBytes = 8;
constexpr std::uint8_t kFrontDoubted = 0x80;  // of the last byte, beside a Part

// What waits for the flash before it is told.
constexpr std::array<EventKind, 7> kOwed{EventKind::alarm_tamper, EventKind::alarm_left_open,
                                         EventKind::alarm_forced, EventKind::alarm_away,
                                         EventKind::alarm_jam,    EventKind::alarm_direction,
                                         EventKind::keypad_wet};
static_assert(kOwed.size() <= 8, "a bit each in Alarms::owed_");

unsigned bit_of(EventKind kind) {
  unsigned place = 0;
  while (place < kOwed.size() && kOwed[place] != kind) ++place;
  return place < kOwed.size() ? 1U << place : 0U;
}

}  // namespace

std::uint8_t Alarms::Told::bits() const {
  unsigned bits = 0;
  unsigned place = 0;
  for (const bool bit : {torn_off, left_open, forced, away, jammed, locked, closed, wet}) {
    bits |= (bit ? 1U : 0U) << place++;
  }
  return static_cast<std::uint8_t>(bits);
}

Alarms::Told Alarms::Told::of(std::uint8_t bits, std::uint8_t more) {
  const auto bit = [bits](unsigned place) { return (bits >> place & 1U) != 0; };
  const auto part = static_cast<Part>(more & ~kFrontDoubted);
  return {bit(0), bit(1), bit(2), bit(3), bit(4),
          bit(5), bit(6), bit(7), part,   (more & kFrontDoubted) != 0};
}

void Alarms::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::alarms, step.flash);
  if (record.size() != kRecordBytes && record.size() != kFormerBytes) return;
  recorded_ = true;
  told_ = stored_ = Told::of(record[0], record[2]);
  stored_siren_s_ = record[1];
  if (record.size() == kFormerBytes) return;
  stored_owed_ = record[kOwedAt];
  behind_ = get_u32(&record[kBehindAt]);
}

void Alarms::boot(const StepContext& step, const Journal& journal, const Door& door) {
  door_reads_ = step.in.door_closed_switch;
  if (told_.wet) dry_at_ms_ = step.now_ms() + config::kWetOverMs;
  boot_owed(step, journal);
  boot_front(step);
  if (recorded_) boot_door(step, door);
  told_.closed = door_reads_;
  told_.left_open = told_.left_open && !door_reads_;
  told_.forced = told_.forced && !door_reads_;
  if (door.senses && !door_reads_ && !told_.left_open) {
    left_open_at_ms_ = step.now_ms() + config::kLeftOpenMs;
  }
}

// What was on its way to the journal and never came, as far as it can be looked up.
void Alarms::boot_owed(const StepContext& step, const Journal& journal) {
  if (journal.newest() - behind_ > config::kJournalEvents) return;
  unsigned lost = stored_owed_;
  journal.for_each_after(behind_, step.flash, [&](const JournalEntry& entry) {
    lost &= ~bit_of(entry.event.kind);
    return true;
  });
  owed_ = static_cast<std::uint8_t>(lost);
}

// A lock that has never run before may be without its front: it is being installed.
void Alarms::boot_front(const StepContext& step) {
  const bool torn_off = step.in.front_torn_off;
  if (stored_siren_s_ != 0) {
    siren_until_ms_ = step.now_ms() + std::uint64_t{stored_siren_s_} * 1000;
    siren_saved_ms_ = step.now_ms();
  }
  if (recorded_ && torn_off && !told_.torn_off) return tear_off(step);
  told_.torn_off = torn_off;
}

// What was locked when the power went, and is not any more, a hand has opened; and a door beside
// its thrown bolt was forced.
void Alarms::boot_door(const StepContext& step, const Door& door) {
  const bool open = door.senses && !door_reads_;
  if (door.senses && told_.closed != door_reads_) {
    step.report(open ? EventKind::door_opened : EventKind::door_closed);
  }
  if (!told_.locked || door.doubted != Part::none) return;
  const bool forced = open && told_.closed && door.bolt_out && !door.bolt_in;
  const bool withdrawn = door.bolt_in && !door.bolt_out;
  if (forced) force();
  if (withdrawn) step.report(EventKind::bolt_unlocked, Cause::by_hand);
  if (withdrawn && door.away) opened_while_away();
}

void Alarms::update(const StepContext& step, const Door& door) {
  watch_front(step);
  if (step.now_ms() >= dry_at_ms_) {
    dry_at_ms_ = kNever;
    told_.wet = false;
  }
  if (door.senses) {
    watch_door(step, door.secured);
  } else {
    left_open_at_ms_ = kNever;
  }
  told_.jammed = door.jammed;
  told_.locked = door.secured;
  told_.doubted = door.doubted;
}

void Alarms::watch_front(const StepContext& step) {
  if (sounding() && step.now_ms() >= siren_until_ms_) siren_ends_ = true;
  if (step.in.front_torn_off == told_.torn_off) return;
  if (step.in.front_torn_off) return tear_off(step);
  told_.torn_off = false;
}

void Alarms::tear_off(const StepContext& step) {
  told_.torn_off = told_.front_doubted = true;
  siren_until_ms_ = siren_saved_ms_ = step.now_ms();
  siren_until_ms_ += config::kSirenMs;
  siren_ends_ = false;
  owe(EventKind::alarm_tamper);
}

// A sensor that bounces has not told anything yet; a door that bounces against its frame opens
// once: it has to rest closed in between.
void Alarms::watch_door(const StepContext& step, bool secured) {
  if (step.in.door_closed_switch != door_reads_) {
    door_reads_ = step.in.door_closed_switch;
    settles_at_ms_ = step.now_ms() + config::kDoorSettledMs;
    if (!door_reads_ && told_.closed) forced_ = forced_ || secured;
  }
  if (step.now_ms() >= settles_at_ms_) {
    settles_at_ms_ = kNever;
    if (door_reads_ != told_.closed) tell_door(step);
    forced_ = false;
  }
  if (step.now_ms() >= rested_at_ms_) {
    rested_at_ms_ = kNever;
    told_.forced = false;
  }
  if (step.now_ms() >= left_open_at_ms_) {
    left_open_at_ms_ = kNever;
    told_.left_open = true;
    owe(EventKind::alarm_left_open);
  }
}

void Alarms::tell_door(const StepContext& step) {
  told_.closed = door_reads_;
  told_.left_open = false;
  rested_at_ms_ = told_.closed ? step.now_ms() + config::kLockAfterClosingMs : kNever;
  left_open_at_ms_ = told_.closed ? kNever : step.now_ms() + config::kLeftOpenMs;
  if (!told_.closed && forced_) force();
}

void Alarms::force() {
  if (told_.forced) return;
  told_.forced = true;
  owe(EventKind::alarm_forced);
}

void Alarms::opened_while_away() {
  if (told_.away) return;
  told_.away = true;
  owe(EventKind::alarm_away);
}

// KEY-6: told once, until it has been dry for a while.
void Alarms::feel_water(const StepContext& step) {
  if (!told_.wet) owe(EventKind::keypad_wet);
  told_.wet = true;
  dry_at_ms_ = step.now_ms() + config::kWetOverMs;
}

void Alarms::owe(EventKind kind) {
  owed_ = static_cast<std::uint8_t>(owed_ | bit_of(kind));
}

void Alarms::tell(const StepContext& step, std::uint8_t owed) {
  for (std::size_t i = 0; i < kOwed.size(); ++i) {
    if ((owed >> i & 1U) == 0) continue;
    const bool jam = kOwed[i] == EventKind::alarm_jam;
    step.report(kOwed[i], jam ? config::kBoltTries : 0);
  }
  owed_ = static_cast<std::uint8_t>(owed_ & ~owed);
}

// Rounded up, and never more than an interval old: a loss of power does not shorten the minute.
std::uint8_t Alarms::siren_left_s(std::uint64_t now_ms) const {
  if (siren_ends_ || now_ms >= siren_until_ms_) return 0;
  return static_cast<std::uint8_t>((siren_until_ms_ - now_ms + 999) / 1000);
}

void Alarms::remember(const StepContext& step, const Journal& journal, Store& store) {
  settle(step, store);
  if (recorded_ && !writing_ && told_ == stored_) tell(step, owed_);
  const bool turned = (siren_left_s(step.now_ms()) != 0) != (stored_siren_s_ != 0);
  const bool later = sounding() && step.now_ms() >= siren_saved_ms_ + config::kSirenSaveMs;
  const bool news = !recorded_ || told_ != stored_ || turned || later || owed_ != 0 || siren_ends_;
  if (news && !writing_ && store.can_write()) save(step, journal, store);
}

// A store that is broken keeps nobody silent, and no siren on.
void Alarms::settle(const StepContext& step, const Store& store) {
  const bool broken = store.broken();
  if (!broken && (!writing_ || store.state_of(ticket_) == Store::WriteState::pending)) return;
  tell(step, broken ? owed_ : saving_);
  writing_ = false;
  saving_ = 0;
  if (!siren_ends_ || (!broken && stored_siren_s_ != 0)) return;
  siren_until_ms_ = 0;
  siren_ends_ = false;
}

void Alarms::save(const StepContext& step, const Journal& journal, Store& store) {
  recorded_ = writing_ = true;
  stored_ = told_;
  saving_ = owed_;
  if (!journal.busy()) {
    stored_owed_ = 0;
    behind_ = journal.newest();
  }
  stored_owed_ = static_cast<std::uint8_t>(stored_owed_ | saving_);
  stored_siren_s_ = siren_left_s(step.now_ms());
  siren_saved_ms_ = step.now_ms();
  const auto more =
      static_cast<unsigned>(told_.doubted) | (told_.front_doubted ? kFrontDoubted : 0U);
  std::array<std::uint8_t, kRecordBytes> record{told_.bits(), stored_siren_s_,
                                                static_cast<std::uint8_t>(more), stored_owed_};
  put_u32(&record[kBehindAt], behind_);
  ticket_ = store.write(RecordKey::alarms, record);
}

std::uint64_t Alarms::wake_at_ms() const {
  const bool waits = sounding() && !siren_ends_;
  const std::uint64_t siren = waits ? siren_until_ms_ : kNever;
  const std::uint64_t save = waits ? siren_saved_ms_ + config::kSirenSaveMs : kNever;
  return std::min({siren, save, left_open_at_ms_, rested_at_ms_, settles_at_ms_, dry_at_ms_});
}

}  // namespace locktwin::core
