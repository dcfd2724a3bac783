// Tamper, door left open, door forced, and opening from inside while away: ALM-1, ALM-5, KEY-4;
// what the bolt drive finds (a jam, a wrong direction) and water on the keypad is told here, too.
// One alarm per occurrence (ALM-8), also across a boot: what was told, and how door and bolt were
// left, lies in the flash before it is told, so that the next boot neither repeats what is known
// nor keeps silent of what was done in between. What is on its way to the journal as the power goes
// is told by the next boot: the record says what, and the journal whether it came. A wrong
// direction, or a jam while unlocking, leaves nothing that a boot could find: it is told at once.
// The siren does not wait, but for its end. Lockout, duress and battery are told where they arise.
//
// Record alarms: what was told and how it was left, as bits (1, Told::bits), what is left of the
// siren's minute in seconds (1), the part that is not believed (1), the alarms that are then told,
// as bits (1), and the number of the event behind which they come (4).
#pragma once

#include <cstdint>

#include "firmware-core/step_context.h"
#include "firmware-core/store/journal.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Alarms {
 public:
  // What the rest of the lock knows of door and bolt.
  struct Door {
    bool senses = false;   // a body 6068
    bool secured = false;  // BoltDrive says that it is locked in truth
    bool bolt_in = false;  // as the switches read
    bool bolt_out = false;
    bool away = false;          // armed
    bool jammed = false;        // LCK-8
    Part doubted = Part::none;  // LCK-12
  };

  void load(const StepContext& step, const Store& store);
  // After load(), and when the bolt has been booted: tells what was done without power.
  void boot(const StepContext& step, const Journal& journal, const Door& door);
  void update(const StepContext& step, const Door& door);
  // At the end of every step: saves, and tells what has become durable.
  void remember(const StepContext& step, const Journal& journal, Store& store);
  // The bolt was withdrawn by hand while away mode was armed.
  void opened_while_away();
  void locked() { told_.away = false; }
  void feel_water(const StepContext& step);
  // One of those that are told when the flash knows of them.
  void owe(EventKind kind);
  bool owes() const { return owed_ != 0; }
  // ALM-1: an administrator has shown a credential.
  void silence() { siren_ends_ = sounding(); }
  // SEC-7: it was torn off, and no administrator has opened by another way since then.
  bool doubts_front() const { return told_.front_doubted; }
  void believe_front() { told_.front_doubted = told_.torn_off; }

  // Of the time before the boot.
  bool jammed() const { return told_.jammed; }
  Part doubted() const { return told_.doubted; }

  bool sounding() const { return siren_until_ms_ != 0; }
  bool busy() const { return owed_ != 0 || siren_ends_; }
  std::uint64_t wake_at_ms() const;

 private:
  struct Told {
    bool torn_off = false;
    bool left_open = false;
    bool forced = false;
    bool away = false;
    bool jammed = false;
    bool locked = false;  // how it was left
    bool closed = false;
    bool wet = false;  // KEY-6
    Part doubted = Part::none;
    bool front_doubted = false;  // SEC-7

    std::uint8_t bits() const;
    static Told of(std::uint8_t bits, std::uint8_t more);
    bool operator==(const Told&) const = default;
  };

  void boot_owed(const StepContext& step, const Journal& journal);
  void boot_front(const StepContext& step);
  void boot_door(const StepContext& step, const Door& door);
  void tear_off(const StepContext& step);
  void watch_front(const StepContext& step);
  void watch_door(const StepContext& step, bool secured);
  void tell_door(const StepContext& step);
  void force();
  void tell(const StepContext& step, std::uint8_t owed);
  void settle(const StepContext& step, const Store& store);
  void save(const StepContext& step, const Journal& journal, Store& store);
  std::uint8_t siren_left_s(std::uint64_t now_ms) const;

  std::uint64_t siren_until_ms_ = 0;  // 0 = silent
  std::uint64_t siren_saved_ms_ = 0;
  std::uint64_t left_open_at_ms_ = kNever;
  std::uint64_t rested_at_ms_ = kNever;   // then a shut door has come to rest
  std::uint64_t settles_at_ms_ = kNever;  // then its sensor has
  std::uint64_t dry_at_ms_ = kNever;      // then the next water is told again
  Store::Ticket ticket_ = 0;
  std::uint32_t behind_ = 0;  // the newest event in the journal before those of the record
  Told told_;
  Told stored_;
  std::uint8_t owed_ = 0;         // events that wait for the flash, as bits
  std::uint8_t saving_ = 0;       // of these, those of the record on its way
  std::uint8_t stored_owed_ = 0;  // of the record: told, and maybe not in the journal yet
  std::uint8_t stored_siren_s_ = 0;
  bool recorded_ = false;  // there is a record
  bool writing_ = false;
  bool siren_ends_ = false;  // when the flash knows
  bool door_reads_ = false;  // closed, as it reads now
  bool forced_ = false;      // it was locked when it began to open
};

}  // namespace locktwin::core
