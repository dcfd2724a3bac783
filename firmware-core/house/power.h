// The supply as the lock knows it: 5 V at the port, which carries everything (BAT-3), or the
// battery: charge from the voltage at rest, the low warning (BAT-1), and whether a movement may
// begin (BAT-6).
#pragma once

#include <cstdint>

#include "firmware-core/step_context.h"

namespace locktwin::core {

// Charge of two cells in series from their open-circuit voltage at 25 degrees C, 0 to 100.
std::uint8_t battery_percent(std::uint32_t open_circuit_mv);

class Power {
 public:
  // `moving`: the motor was driven since the last step. `loaded`: the electronics were awake.
  void update(const StepContext& step, bool moving, bool loaded);
  void count_unlock(const StepContext& step);

  bool low() const { return low_; }
  bool can_move() const;
  std::uint8_t percent() const { return percent_; }

 private:
  void watch_port(const StepContext& step);
  void warn(const StepContext& step);

  std::uint64_t rested_from_ms_ = 0;
  std::uint16_t rest_mv_ = 0;
  std::uint8_t percent_ = 0;
  std::uint8_t unlocks_since_warning_ = 0;
  bool port_ = false;  // 5 V at the Type-C port
  bool known_ = false;
  bool low_ = false;
};

}  // namespace locktwin::core
