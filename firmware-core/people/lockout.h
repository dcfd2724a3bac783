// Wrong tries in a row and the lockout that follows (ALM-2, ALM-6, ALM-7).
//
// A try is counted before it is judged: count_try(), then wait until counted(), then either
// accept(), forgive() or refuse(). The record of the last allowed try already holds the whole
// lockout, so a power cut between count and verdict makes nothing free.
//
// SEC-6: where the settings ask for it, each lockout is twice as long as the one before, until an
// administrator opens or an app ends one. They are counted whether it is asked for or not.
//
// Record tries: tries (1), lockouts (1), 0 (2), what is left of the lockout in s (4).
#pragma once

#include <cstdint>

#include "firmware-core/house/settings.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Lockout {
 public:
  void load(const StepContext& step, const Store& store);
  // Every step: ends the lockout, writes what is to be remembered.
  void update(const StepContext& step, Store& store);

  // ALM-2: the settings can turn it off; then nothing is counted, and a lockout that runs ends.
  void follow(const StepContext& step, const Settings& settings);
  // The app of user `by` ends it, or, 0, the time.
  void lift(const StepContext& step, std::uint8_t by = 0);

  void count_try();
  Store::WriteState counted(const Store& store) const;
  void accept(bool administrator);
  void refuse(const StepContext& step);
  // PRV-2: a valid credential that may not open now was no wrong try.
  void forgive();

  bool active() const { return until_ms_ != 0; }
  std::uint8_t tries() const { return tries_; }
  std::uint32_t left_ms(std::uint64_t now_ms) const;
  std::uint64_t wake_at_ms() const;

 private:
  void write(const StepContext& step, Store& store);
  std::uint32_t length_ms() const;

  std::uint64_t until_ms_ = 0;  // 0 = no lockout
  std::uint64_t save_at_ms_ = 0;
  Store::Ticket ticket_ = 0;
  std::uint8_t tries_ = 0;
  std::uint8_t lockouts_ = 0;  // since an administrator opened, or an app ended one
  bool dirty_ = false;
  bool enabled_ = true;
  bool doubles_ = false;
};

}  // namespace locktwin::core
