// The supply as the lock knows it: 5 V at the port, which carries everything (BAT-3), or the
// battery: its charge (battery_gauge.h), the low warning (BAT-1), and whether a movement may begin
// (BAT-6). The percentage and the warning given outlive a boot (ALM-8); what a lock without users
// has told nobody has heard, and is not remembered.
//
// Record power: percentage (1), 1: the low warning was given (1).
#pragma once

#include <cstdint>

#include "firmware-core/house/battery_gauge.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Power {
 public:
  // At boot, when the store is there, and before the first update.
  void load(const StepContext& step, const Store& store);
  // `moving`: the motor was driven since the last step; `commissioned`: there are users.
  void update(const StepContext& step, bool moving, bool commissioned);
  // Every step.
  void remember(Store& store);
  void count_unlock(const StepContext& step);

  bool low() const { return low_; }
  bool can_move() const;
  std::uint8_t percent() const { return gauge_.percent(); }

 private:
  void watch_port(const StepContext& step);
  void warn(const StepContext& step);

  BatteryGauge gauge_;
  std::uint8_t stored_percent_ = BatteryGauge::kUnknown;
  std::uint8_t unlocks_since_warning_ = 0;
  bool stored_low_ = false;
  bool port_ = false;  // 5 V at the Type-C port
  bool low_ = false;
  bool heard_ = false;  // by users, that it is low
  bool commissioned_ = false;
};

}  // namespace locktwin::core
