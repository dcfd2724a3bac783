// The settings that are changed at the door itself: away mode (KEY-4) and the door direction
// (INS-3). Each becomes true when it lies in the flash, and is told then.
#pragma once

#include <cstdint>

#include "firmware-core/house/settings.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Modes {
 public:
  void arm_away() { away_ = Wish::on; }
  void disarm_away(Method by, std::uint8_t user);
  void set_side(Side side) { side_ = side; }

  // Every step: one write at a time.
  void update(const StepContext& step, Store& store, Settings& settings);
  bool busy() const { return writing_ || side_ != Side::not_set || away_ != Wish::none; }

 private:
  enum class Wish : std::uint8_t { none, on, off };

  void write(Store& store, const Settings& settings, Setting setting, std::uint16_t value);
  void tell(const StepContext& step) const;

  Store::Ticket ticket_ = 0;
  Setting written_ = Setting::away;
  std::uint16_t value_ = 0;
  bool writing_ = false;
  Wish away_ = Wish::none;
  Side side_ = Side::not_set;
  Method by_ = Method::none;  // who disarmed
  std::uint8_t user_ = 0;
};

}  // namespace locktwin::core
