#include "firmware-core/store/kept_alarms.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kMostCalls = 8;  // the rest is for the other kinds of alarm

RecordKey record_of(std::size_t index) {
  return static_cast<RecordKey>(static_cast<std::size_t>(RecordKey::first_kept_alarms) + index);
}

}  // namespace

void KeptAlarms::load(const StepContext& step, const Store& store) {
  for (std::size_t record = 0; record < kKeptAlarmRecords; ++record) {
    const auto bytes = store.read(record_of(record), step.flash);
    for (std::size_t at = 0; at + JournalEntry::kBytes <= bytes.size() && count_ < kMost;
         at += JournalEntry::kBytes) {
      const JournalEntry entry = JournalEntry::of(&bytes[at]);
      // The power was cut between two records, and this one holds what has moved up.
      const bool twice = count_ != 0 && entries_[count_ - 1U].number >= entry.number;
      if (twice) unsaved_ = kAllRecords;
      if (!twice) entries_[count_++] = entry;
    }
  }
}

bool KeptAlarms::has_place(EventKind kind) const {
  const auto known =
      std::count_if(entries_.begin(), entries_.begin() + count_,
                    [kind](const JournalEntry& entry) { return entry.event.kind == kind; });
  const std::size_t most = kind == EventKind::alarm_duress ? kMostCalls : 1;
  return count_ < kMost && static_cast<std::size_t>(known) < most;
}

void KeptAlarms::drop(std::size_t index) {
  std::copy(entries_.begin() + static_cast<std::ptrdiff_t>(index) + 1, entries_.begin() + count_,
            entries_.begin() + static_cast<std::ptrdiff_t>(index));
  --count_;
  unsaved_ = kAllRecords;
}

void KeptAlarms::append(const JournalEntry& entry) {
  unsaved_ = static_cast<std::uint8_t>(unsaved_ | 1U << (count_ / kPerRecord));
  entries_[count_++] = entry;
}

// A store that is broken keeps nothing.
bool KeptAlarms::save(Store& store) {
  if (store.broken()) return true;
  if (unsaved_ == 0) return store.state_of(ticket_) != Store::WriteState::pending;
  if (!store.can_write()) return false;
  std::size_t record = 0;
  while ((unsaved_ >> record & 1U) == 0) ++record;
  std::array<std::uint8_t, kPerRecord * JournalEntry::kBytes> bytes;
  std::size_t used = 0;
  for (std::size_t i = record * kPerRecord; i < (record + 1) * kPerRecord && i < count_; ++i) {
    entries_[i].put(&bytes[used]);
    used += JournalEntry::kBytes;
  }
  ticket_ = store.write(record_of(record), std::span(bytes).first(used));
  unsaved_ = static_cast<std::uint8_t>(unsaved_ & ~(1U << record));
  return false;
}

}  // namespace locktwin::core
