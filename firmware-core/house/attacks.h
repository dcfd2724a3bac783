// Somebody is at work on the lock (SEC-6): more than three lockouts in a day, twenty forged frames
// in a minute, a module that does not prove itself; or the chip's random words are none (SEC-9).
// Told as an alarm, for each of these at most once an hour, and when the flash knows of it: cutting
// the power makes nobody forget.
//
// Record attacks: what is left of the day of each of the last three lockouts, in units of ten
// minutes (3), and of the quiet hour of each reason (4), rounded up; 0: nothing. Saved once an
// hour; the time without power is not counted.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Attacks {
 public:
  enum Sign : std::uint8_t { lockouts, forged_frames, unproved, generator };

  void load(const StepContext& step, const Store& store);
  // A lockout has begun.
  void count_lockout(const StepContext& step);
  // Every step: how many frames were forged since the boot.
  void watch(const StepContext& step, std::uint32_t forged);
  // To be told, unless that was within the last hour.
  void owe(const StepContext& step, Sign sign);
  // At the end of every step: saves, and tells what has become durable.
  void remember(const StepContext& step, Store& store);

  bool busy() const { return owed_ != 0; }
  std::uint64_t wake_at_ms() const { return save_at_ms_; }

 private:
  static constexpr std::size_t kSigns = 4;
  static constexpr std::size_t kTimes = config::kLockoutsADay + kSigns;

  void tell(const StepContext& step, std::uint8_t owed);
  void save(const StepContext& step, Store& store);
  std::uint64_t& quiet_until_ms(Sign sign) { return until_ms_[config::kLockoutsADay + sign]; }

  std::uint64_t save_at_ms_ = kNever;
  std::uint32_t forged_ = 0;  // of these, seen so far
  Store::Ticket ticket_ = 0;
  std::uint8_t next_ = 0;  // in the ring: the oldest
  std::uint8_t owed_ = 0;  // bit n: sign n
  std::uint8_t saving_ = 0;
  bool dirty_ = false;
  bool writing_ = false;
  // When the day of each of the last lockouts is over, the oldest first, and each quiet hour.
  std::array<std::uint64_t, kTimes> until_ms_{};
  std::array<std::uint32_t, config::kForgedFrames> forged_at_s_{};  // a ring; 0: none yet
};

}  // namespace locktwin::core
