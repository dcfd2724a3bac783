// What time it is, as far as the lock believes its real-time clock (CLK-1 to CLK-3).
//
// The chip's clock is believed while it has run without a break and shows what it should: the last
// reading and the time since then, by the controller's own timer, within a bad crystal's drift.
// Across a boot it has the floor, the last time that was stored, every hour and at every setting;
// an idle lock looks once a day, so a chip that is further ahead has jumped. What it shows against
// that is looked at again for a moment, and then the time is unknown: whoever asks must refuse.
//
// Two readings: now_s() for the beginning of a validity and for windows, latest_s() for its end.
// The latter does not fall when the clock is set back by up to a day, so that nobody expired is
// revived; setting it back by more corrects a wrong clock, else a slip of a year could never be
// mended. Both are told as an event. All times in seconds since 2000-01-01 00:00 UTC.
//
// Record clock: floor (4), highest (4), 1: that the time is lost was told (1).
#pragma once

#include <cstdint>

#include "firmware-core/house/zone.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Clock {
 public:
  // At boot.
  void load(const StepContext& step, const Store& store);
  // Every step, before anybody asks for the time: reads the chip, keeps the floor, sets the chip.
  void update(const StepContext& step, Store& store);

  // By the phone of administrator `by`. False: implausible (before this build, or ten years from
  // what the lock has seen), nothing is changed. Otherwise it is stored first, then the chip is
  // set.
  bool set(const StepContext& step, std::uint32_t clock_s, std::uint8_t by = 0);
  bool setting() const { return setting_ != Setting::idle; }

  const Zone& zone() const { return zone_; }
  // When record zone has been written, by administrator `by`; tells.
  void adopt_zone(const StepContext& step, const Store& store, std::uint8_t by = 0);

  bool known() const { return known_; }
  // By the clocks of the house; 0 while unknown.
  std::uint32_t local_s() const { return known_ ? zone_.local_s(now_s_) : 0; }
  std::uint32_t now_s() const { return now_s_; }  // 0 while unknown
  // 0 while unknown; never before now_s.
  std::uint32_t latest_s() const { return known_ ? highest_s_ : 0; }
  std::uint32_t highest_s() const { return highest_s_; }  // of all times, known now or not
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

 private:
  enum class Setting : std::uint8_t {
    idle,
    queued,    // waits for the store
    saving,    // the new floor is on its way to the flash
    ordering,  // the chip is told the time until it shows it
  };

  void carry_out(const StepContext& step, Store& store);
  void adopt(const StepContext& step);
  void order(const StepContext& step);
  void read(const StepContext& step);
  bool plausible(const StepContext& step) const;
  bool doubting(const StepContext& step);
  std::uint32_t expected_s(const StepContext& step) const;
  void keep_floor(Store& store);
  void tell_loss(const StepContext& step, const Store& store);
  std::uint32_t highest_after_setting(std::uint32_t target_s) const;
  std::uint32_t target_s(const StepContext& step) const;

  std::uint64_t set_at_ms_ = 0;
  std::uint64_t order_from_ms_ = 0;
  std::uint64_t seen_ms_ = kNever;    // when seen_s_ was read; not since the boot
  std::uint64_t doubt_until_ms_ = 0;  // 0: no doubt
  Store::Ticket ticket_ = 0;
  std::uint32_t set_s_ = 0;
  std::uint32_t floor_s_ = 0;    // as stored
  std::uint32_t seen_s_ = 0;     // last believed, at least the floor
  std::uint32_t highest_s_ = 0;  // as latest_s, also while the time is unknown
  std::uint32_t now_s_ = 0;
  Setting setting_ = Setting::idle;
  std::uint8_t set_by_ = 0;
  bool known_ = false;
  bool lost_told_ = false;
  bool lost_stored_ = false;
  bool owes_loss_ = false;  // the event waits for the flash
  bool saving_loss_ = false;
  Zone zone_;
};

}  // namespace locktwin::core
