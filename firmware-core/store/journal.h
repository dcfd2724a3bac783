// The last 1000 events, with number, time and fields, kept without power and delivered in order,
// once each (APP-2, APP-5).
//
// A ring of flash pages (flash_plan.h) of 128 entries of 16 bytes: number (4), time (4, seconds
// since 2000-01-01 UTC), kind, first, second, flags with `third` from bit 2 on, CRC-32 of these.
// Numbers rise from entry to entry, for the whole life of the lock until a factory reset: by one,
// and by two where somebody was let in or refused, unless a call for help has just taken the first
// of them. So whoever is not told of that call finds no gap where it was (UNL-9). A page is erased
// before it is written again. An entry that a power cut has torn fails its CRC: the event is lost,
// its number is given to the next one, its place is not used again before the page is erased.
//
// Given up last are alarms that somebody has not acknowledged: they leave a page before it is
// erased (kept_alarms.h), and the queue before the flash makes room for them first.
//
// Delivery: app/event_delivery reads behind the number that a phone has acknowledged
// (heard_events.h). The phone drops numbers it has already: then a lost acknowledgement delivers
// nothing twice.
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/ringing.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/journal_entry.h"
#include "firmware-core/store/kept_alarms.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Journal {
 public:
  // Kinds of event that may fill a part of it alone (journal.cpp).
  static constexpr std::size_t kShares = 3;

  // At boot: finds the newest entry.
  void load(const StepContext& step, const Store& store);
  // Behind it: what a phone has acknowledged was told, though its page may be lost.
  void begin_behind(std::uint32_t number) { newest_ = newest_ < number ? number : newest_; }
  // At the end of every step, when all events are out: takes them. `clock_s`: 0 while unknown.
  void record(const StepContext& step, std::uint32_t clock_s);
  // In every step after record(), or the first event of a page would wait for the next step: before
  // a page is erased, its alarms are kept that are `missed_by` a phone: of an entry, by how many.
  template <typename MissedBy>
  void keep_alarms(const StepContext& step, Store& store, MissedBy&& missed_by) {
    if (!waits_to_erase()) return;
    if (!keeping_) {
      kept_.drop_heard(missed_by);
      for (std::size_t i = 0; i < per_page(); ++i) {
        const JournalEntry entry = of_page(i, step.flash);
        if (entry.number != 0 && is_alarm(entry.event.kind)) kept_.add(entry, missed_by);
      }
      keeping_ = true;
    }
    may_erase_ = kept_.save(store);
    keeping_ = !may_erase_;
  }
  // By flash_queue.
  void poll(FlashStatus status, FlashView flash);
  void issue(FlashStatus status, FlashView flash, FlashCommand& command);

  // The entries with a greater number, oldest first: of the last kJournalEvents, and alarms from
  // before; until `visit` returns false.
  template <typename Visit>
  void for_each_after(std::uint32_t number, FlashView flash, Visit&& visit) const {
    std::size_t place = 0;
    for (JournalEntry entry = next(number, place, flash); entry.number != 0;
         entry = next(entry.number, place, flash)) {
      if (!visit(entry)) return;
    }
  }
  // The oldest entry with a greater number; its number is 0 when there is none.
  JournalEntry next_after(std::uint32_t number, FlashView flash) const;
  // A ring without an entry, and without what half an erasure leaves: of a new lock.
  bool empty() const { return newest_ == 0 && !erase_first_; }
  std::uint32_t newest() const { return newest_; }
  // The newest that phones ring for (ringing.h), and the newest call for help.
  std::uint32_t newest_alarm() const { return newest_alarm_; }
  std::uint32_t newest_duress() const { return newest_duress_; }

  // Factory reset: erases every page; call it again after a power cut until it says cleared().
  void clear();
  bool cleared() const { return to_clear_ == 0; }

  // Something is on its way to the flash: the lock stays awake.
  bool busy() const {
    return !broken_ && (queued_ != 0 || to_clear_ != 0 || running_ != Command::none);
  }
  bool broken() const { return broken_; }

 private:
  enum class Command : std::uint8_t { none, program, erase, clear };
  struct Waiting {
    std::uint32_t clock_s = 0;
    Event event{};
    bool lost_before = false;
  };

  static std::size_t per_page();
  std::uint32_t next_number() const;  // of what waits first
  bool waits_to_erase() const {
    return erase_first_ && queued_ != 0 && !may_erase_ && to_clear_ == 0 && !broken_;
  }
  // Of the head's page.
  JournalEntry of_page(std::size_t i, FlashView flash) const;
  bool make_room();
  void drop_waiting(std::size_t i);
  void count_share(EventKind kind);
  void count_anew(FlashView flash);
  bool has_its_share(EventKind kind) const;
  // The oldest with a greater number; of the ring, from `place` behind the head on, where it then
  // goes on.
  JournalEntry next(std::uint32_t number, std::size_t& place, FlashView flash) const;
  // The place `i` behind the head, when it holds an entry with a greater number.
  JournalEntry at(std::size_t i, std::uint32_t number, FlashView flash) const;
  void find_head(FlashView flash, std::size_t newest_place);
  void note(const JournalEntry& entry);
  void finish_program(FlashView flash);
  void finish_clear(bool ok);
  void fail();
  void advance();
  void fill_entry(FlashCommand& command) const;

  std::uint32_t newest_ = 0;  // number of the newest entry, 0 = none
  std::uint32_t newest_alarm_ = 0;
  std::uint32_t newest_duress_ = 0;
  std::array<std::uint16_t, kShares>
      shares_{};             // how many of each are kept, or were before the oldest went
  std::uint16_t head_ = 0;   // place of the next entry in the ring
  std::uint16_t first_ = 0;  // behind the head, of the last kJournalEvents
  std::uint8_t queued_ = 0;
  std::uint8_t failures_ = 0;  // in a row
  std::uint8_t to_clear_ = 0;  // pages
  Command running_ = Command::none;
  bool erase_first_ = false;  // the page of the head is not blank
  bool keeping_ = false;      // its alarms are on their way
  bool may_erase_ = false;    // its alarms are kept
  bool lost_ = false;         // an event since the last that was queued
  bool broken_ = false;
  std::array<Waiting, config::kJournalQueue> queue_{};
  KeptAlarms kept_;
};

}  // namespace locktwin::core
