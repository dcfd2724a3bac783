// Alarms that somebody has not acknowledged, and whose page of the journal is erased (APP-2): calls
// for help, and of every other kind the first. So no flood of what a stranger can cause pushes out
// what somebody has to know. A phone that lies in a lake misses all: an alarm that more phones miss
// takes the place of one that fewer miss.
//
// Records kept_alarms n: kPerRecord entries each (journal_entry.h), by their numbers.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/step_context.h"
#include "firmware-core/store/journal_entry.h"
#include "firmware-core/store/records.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class KeptAlarms {
 public:
  void load(const StepContext& step, const Store& store);
  std::span<const JournalEntry> all() const { return std::span(entries_).first(count_); }

  // `missed_by`: of an entry, the number of phones.
  template <typename MissedBy>
  void drop_heard(MissedBy&& missed_by) {
    for (std::size_t i = count_; i-- > 0;) {
      if (missed_by(entries_[i]) == 0) drop(i);
    }
  }
  // Behind those that are there.
  template <typename MissedBy>
  void add(const JournalEntry& entry, MissedBy&& missed_by) {
    const bool known = count_ != 0 && entries_[count_ - 1U].number >= entry.number;
    auto least = missed_by(entry);
    if (known || least == 0) return;
    if (!has_place(entry.event.kind)) {
      std::size_t dropped = count_;
      for (std::size_t i = 0; i < count_; ++i) {
        if (entries_[i].event.kind != entry.event.kind || missed_by(entries_[i]) >= least) continue;
        least = missed_by(entries_[i]);
        dropped = i;
      }
      if (dropped == count_) return;
      drop(dropped);
    }
    append(entry);
  }
  // In every step until it says that all is durable.
  bool save(Store& store);

 private:
  static constexpr std::size_t kPerRecord = 4;
  static constexpr std::size_t kMost = kPerRecord * kKeptAlarmRecords;
  static constexpr std::uint8_t kAllRecords = (1U << kKeptAlarmRecords) - 1U;

  bool has_place(EventKind kind) const;
  void append(const JournalEntry& entry);
  void drop(std::size_t index);

  Store::Ticket ticket_ = 0;
  std::uint8_t count_ = 0;
  std::uint8_t unsaved_ = 0;  // bit n: record n
  std::array<JournalEntry, kMost> entries_{};
};

}  // namespace locktwin::core
