#include "firmware-core/store/journal.h"

#include <algorithm>
#include <limits>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"
#include "firmware-core/store/flash_plan.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kEntryBytes = 16;
constexpr std::size_t kCrcAt = 12;
constexpr std::size_t kPerPage = kFlashPageBytes / kEntryBytes;
constexpr std::size_t kPlaces = kPerPage * flash_plan::kJournalPages;
static_assert(kPlaces - kPerPage >= config::kJournalEvents, "what stays when a page is erased");

// Of the events that are shown. What anybody at the door or on the air can bring about without end
// has a part of them and no more: one more is not kept, it would push out what matters (KEY-7,
// SEC-6).
struct Share {
  EventKind kind;
  std::uint16_t most;
};
constexpr std::array<Share, Journal::kShares> kShareOf = {{
    {EventKind::doorbell_rung, config::kJournalEvents / 2},
    {EventKind::access_denied, config::kJournalEvents / 4},
    {EventKind::lockout_ended, config::kJournalEvents / 20},
}};
constexpr std::size_t kCountAnewEvery = 16;  // places: the oldest of them have gone since

std::size_t share_of(EventKind kind) {
  std::size_t i = 0;
  while (i < kShareOf.size() && kShareOf[i].kind != kind) ++i;
  return i;
}

std::span<const std::uint8_t> bytes_at(FlashView flash, std::size_t place) {
  return flash.subspan(flash_plan::kJournalAt + place * kEntryBytes, kEntryBytes);
}

std::span<const std::uint8_t> page_at(FlashView flash, std::size_t page) {
  return flash.subspan(flash_plan::kJournalAt + page * kFlashPageBytes, kFlashPageBytes);
}

// Its number is 0 when the place holds no intact entry.
JournalEntry entry_at(FlashView flash, std::size_t place) {
  const auto bytes = bytes_at(flash, place);
  if (crc32(bytes.first(kCrcAt)) != get_u32(&bytes[kCrcAt])) return {};
  // The last number there is has no successor: not one of ours.
  if (get_u32(&bytes[0]) == std::numeric_limits<std::uint32_t>::max()) return {};
  return JournalEntry::of(bytes.data());
}

}  // namespace

void Journal::load(const StepContext& step, const Store& store) {
  kept_.load(step, store);
  std::size_t newest_place = kPlaces;
  for (std::size_t place = 0; place < kPlaces; ++place) {
    if (is_blank(bytes_at(step.flash, place))) continue;
    const JournalEntry entry = entry_at(step.flash, place);
    note(entry);
    if (entry.number <= newest_) continue;
    newest_ = entry.number;
    newest_place = place;
  }
  find_head(step.flash, newest_place);
  for (const JournalEntry& entry : kept_.all()) {
    note(entry);
    begin_behind(entry.number);
  }
  count_anew(step.flash);
}

void Journal::note(const JournalEntry& entry) {
  if (entry.number == 0 || !is_worth_ringing(entry.event.kind)) return;
  newest_alarm_ = std::max(newest_alarm_, entry.number);
  if (entry.event.kind == EventKind::alarm_duress) {
    newest_duress_ = std::max(newest_duress_, entry.number);
  }
}

// Behind everything that is in the newest entry's page, torn entries included.
void Journal::find_head(FlashView flash, std::size_t newest_place) {
  if (newest_place == kPlaces) {
    erase_first_ = !is_blank(flash.subspan(flash_plan::kJournalAt, flash_plan::kJournalBytes));
    return;
  }
  std::size_t last = newest_place / kPerPage * kPerPage + kPerPage - 1;
  while (is_blank(bytes_at(flash, last))) --last;  // ends at the newest one
  head_ = static_cast<std::uint16_t>(last);
  advance();
}

void Journal::count_share(EventKind kind) {
  const std::size_t i = share_of(kind);
  if (i < kShares) ++shares_[i];
}

// The last kJournalEvents, and of them the shares. Not when one of them comes: a refusal would then
// take longer than an opening (SEC-5).
void Journal::count_anew(FlashView flash) {
  std::size_t first = kPlaces;
  for (std::size_t more = config::kJournalEvents; more != 0 && first != 0;) {
    const std::size_t place = (head_ + --first) % kPlaces;
    if (is_blank(bytes_at(flash, place)) || entry_at(flash, place).number != 0) --more;
  }
  first_ = static_cast<std::uint16_t>(first);
  shares_ = {};
  for_each_after(0, flash, [&](const JournalEntry& entry) {
    count_share(entry.event.kind);
    return true;
  });
  for (std::size_t i = 0; i < queued_; ++i) count_share(queue_[i].event.kind);
}

bool Journal::has_its_share(EventKind kind) const {
  const std::size_t i = share_of(kind);
  return i < kShares && shares_[i] >= kShareOf[i].most;
}

void Journal::record(const StepContext& step, std::uint32_t clock_s) {
  if (step.out.events.count == 0 || broken_) return;
  for (const Event& event : step.out.events) {
    if (has_its_share(event.kind)) continue;
    if (queued_ == queue_.size() && !(is_alarm(event.kind) && make_room())) {
      lost_ = true;
      continue;
    }
    queue_[queued_++] = {clock_s, event, lost_};
    count_share(event.kind);
    lost_ = false;
  }
  if (step.out.events.dropped != 0) lost_ = true;
}

// For an alarm: the last that is none goes; its share knows when it is counted anew. The first may
// be in the flash's hands.
bool Journal::make_room() {
  std::size_t i = queued_ - 1U;
  while (i > 0 && is_alarm(queue_[i].event.kind)) --i;
  if (i == 0) return false;
  drop_waiting(i);
  lost_ = true;
  return true;
}

void Journal::drop_waiting(std::size_t i) {
  std::copy(queue_.begin() + static_cast<std::ptrdiff_t>(i) + 1, queue_.begin() + queued_,
            queue_.begin() + static_cast<std::ptrdiff_t>(i));
  --queued_;
}

void Journal::poll(FlashStatus status, FlashView flash) {
  if (running_ == Command::none || status == FlashStatus::busy) return;
  const Command ended = running_;
  running_ = Command::none;
  switch (ended) {
    case Command::none:
      return;
    case Command::program:
      return finish_program(flash);
    case Command::erase:
      // Read back: an erase command may say "done" and not be.
      erase_first_ = !is_blank(page_at(flash, head_ / kPerPage));
      if (erase_first_) fail();
      return;
    case Command::clear:
      return finish_clear(status == FlashStatus::idle);
  }
}

// What reads back intact is written, whatever the flash says of it: were it written again, it would
// be delivered twice.
void Journal::finish_program(FlashView flash) {
  if (to_clear_ != 0) return;  // it goes with all others
  const JournalEntry entry = entry_at(flash, head_);
  const bool written = entry.number > newest_;
  advance();
  if (!written) return fail();
  failures_ = 0;
  newest_ = entry.number;
  note(entry);
  drop_waiting(0);
  if (head_ % kCountAnewEvery == 0) count_anew(flash);
}

void Journal::finish_clear(bool ok) {
  if (!ok) return fail();
  failures_ = 0;
  if (--to_clear_ != 0) return;
  newest_ = newest_alarm_ = newest_duress_ = 0;
  head_ = 0;
  erase_first_ = false;
}

void Journal::fail() {
  if (++failures_ >= config::kJournalAttempts) broken_ = true;
}

void Journal::advance() {
  head_ = static_cast<std::uint16_t>((head_ + 1U) % kPlaces);
  if (head_ % kPerPage != 0) return;
  erase_first_ = true;
  may_erase_ = false;
}

void Journal::issue(FlashStatus status, FlashView, FlashCommand& command) {
  if (!busy() || running_ != Command::none || status == FlashStatus::busy) return;
  if (waits_to_erase()) return;
  std::size_t page = head_ / kPerPage;
  if (to_clear_ != 0) {
    running_ = Command::clear;
    page = to_clear_ - 1U;
  } else {
    running_ = erase_first_ ? Command::erase : Command::program;
  }
  if (running_ == Command::program) return fill_entry(command);
  command.operation = FlashOperation::erase;
  command.address = static_cast<std::uint32_t>(flash_plan::kJournalAt + page * kFlashPageBytes);
}

std::uint32_t Journal::next_number() const {
  const EventKind kind = queue_[0].event.kind;
  const bool at_the_door = kind == EventKind::access_granted || kind == EventKind::access_denied;
  return newest_ + (at_the_door && newest_ != newest_duress_ ? 2 : 1);
}

void Journal::fill_entry(FlashCommand& command) const {
  const Waiting& waiting = queue_[0];
  command.operation = FlashOperation::program;
  command.length = kEntryBytes;
  command.address = static_cast<std::uint32_t>(flash_plan::kJournalAt + head_ * kEntryBytes);
  std::uint8_t* bytes = command.data.data();
  const JournalEntry entry{next_number(), waiting.clock_s, waiting.event, waiting.clock_s != 0,
                           waiting.lost_before};
  entry.put(bytes);
  put_u32(bytes + kCrcAt, crc32({bytes, kCrcAt}));
}

JournalEntry Journal::next(std::uint32_t number, std::size_t& place, FlashView flash) const {
  for (const JournalEntry& entry : kept_.all()) {
    if (entry.number > number) return entry;
  }
  while (number < newest_ && place < kPlaces) {
    const JournalEntry entry = at(place++, number, flash);
    if (entry.number == 0) continue;
    if (place > first_ || is_alarm(entry.event.kind)) return entry;
  }
  return {};
}

std::size_t Journal::per_page() {
  return kPerPage;
}

JournalEntry Journal::of_page(std::size_t i, FlashView flash) const {
  return entry_at(flash, head_ / kPerPage * kPerPage + i);
}

// From the head on the ring is in order: what is to be erased next comes first.
JournalEntry Journal::at(std::size_t i, std::uint32_t number, FlashView flash) const {
  const std::size_t place = (head_ + i) % kPlaces;
  const std::uint32_t found = get_u32(bytes_at(flash, place).data());
  return found <= number || found > newest_ ? JournalEntry{} : entry_at(flash, place);
}

JournalEntry Journal::next_after(std::uint32_t number, FlashView flash) const {
  std::size_t place = 0;
  return next(number, place, flash);
}

void Journal::clear() {
  to_clear_ = flash_plan::kJournalPages;
  kept_ = {};
  keeping_ = may_erase_ = false;
  queued_ = 0;
  shares_ = {};
  failures_ = 0;
  lost_ = false;
  broken_ = false;
}

}  // namespace locktwin::core
