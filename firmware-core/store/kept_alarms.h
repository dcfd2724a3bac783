// Alarms that somebody has not acknowledged, and whose page of the journal is erased (APP-2): calls
// for help, and of every other kind the first. So no flood of what a stranger can cause pushes out
// what somebody has to know.
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

  template <typename IsMissed>
  void drop_unless(IsMissed&& is_missed) {
    const auto end = entries_.begin() + count_;
    const auto left = std::remove_if(entries_.begin(), end,
                                     [&](const JournalEntry& entry) { return !is_missed(entry); });
    if (left != end) unsaved_ = kAllRecords;
    count_ = static_cast<std::uint8_t>(left - entries_.begin());
  }
  // Behind those that are there.
  void add(const JournalEntry& entry);
  // In every step until it says that all is durable.
  bool save(Store& store);

 private:
  static constexpr std::size_t kPerRecord = 4;
  static constexpr std::size_t kMost = kPerRecord * kKeptAlarmRecords;
  static constexpr std::uint8_t kAllRecords = (1U << kKeptAlarmRecords) - 1U;

  bool has_place(EventKind kind) const;

  std::array<JournalEntry, kMost> entries_{};
  Store::Ticket ticket_ = 0;
  std::uint8_t count_ = 0;
  std::uint8_t unsaved_ = 0;  // bit n: record n
};

}  // namespace locktwin::core
