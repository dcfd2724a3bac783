// The supply as the lock knows it: 5 V at the port, which carries everything (BAT-3), or the
// battery: its charge (battery_gauge.h), the low warning (BAT-1), and whether a movement may begin
// (BAT-6). The percentage and the warning given outlive a boot (ALM-8): it lies in the flash before
// it is given. What a lock without users has told nobody has heard; with users it is told again at
// the next boot.
//
// Record power: percentage (1), the low warning: 0 not given, 1 given to users, 2 to nobody (1).
#pragma once

#include <cstdint>

#include "firmware-core/house/battery_gauge.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Power {
 public:
  // At boot, when the store is there, and before the first update.
  void load(const StepContext& step, const Store& store, bool commissioned);
  // `moving`: the motor was driven since the last step; `commissioned`: there are users.
  void update(const StepContext& step, bool moving, bool commissioned);
  // At the end of every step: saves, and warns when that is durable.
  void remember(const StepContext& step, Store& store);
  void count_unlock(const StepContext& step);

  bool low() const { return low_; }
  bool can_move() const;
  std::uint8_t percent() const { return gauge_.percent(); }

 private:
  enum class Warned : std::uint8_t { no, users, nobody };

  void watch_port(const StepContext& step);
  void warn(const StepContext& step);

  BatteryGauge gauge_;
  std::uint8_t stored_percent_ = BatteryGauge::kUnknown;
  std::uint8_t unlocks_since_warning_ = 0;
  Warned stored_ = Warned::no;
  Warned warned_ = Warned::no;
  Store::Ticket ticket_ = 0;
  bool port_ = false;  // 5 V at the Type-C port
  bool low_ = false;
  bool owes_ = false;  // the warning waits for the flash
  bool saving_ = false;
};

}  // namespace locktwin::core
