// The settings that are changed at the door itself: away mode (KEY-4) and the door direction
// (INS-3). Each becomes true when it lies in the flash, and is told then. Away mode from the app
// goes the same way: it is armed only while the door is locked, from the wish to the durable word.
#pragma once

#include <cstdint>

#include "firmware-core/house/settings.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Modes {
 public:
  // `by` none: at the keypad.
  void arm_away(Method by, std::uint8_t user) { wish(Wish::on, by, user); }
  void disarm_away(Method by, std::uint8_t user) { wish(Wish::off, by, user); }
  void set_side(Side side) { side_ = side; }

  // At the beginning of a step, before anybody else writes settings: what has become durable.
  // `locked`: the door, as it is told now; `commissioned`: there are users.
  void settle(const StepContext& step, const Store& store, Settings& settings, bool locked,
              bool commissioned);
  // At its end: one write at a time.
  void update(const StepContext& step, Store& store, const Settings& settings, bool locked);
  bool busy() const { return writing_ || side_ != Side::not_set || away_ != Wish::none; }
  // Of the last wish for away mode, when no longer busy: none, not_locked or store.
  Reason outcome() const { return outcome_; }

 private:
  enum class Wish : std::uint8_t { none, on, off, withdrawn };

  void wish(Wish away, Method by, std::uint8_t user);
  void write(Store& store, const Settings& settings, Setting setting, std::uint16_t value);
  void give_up(const StepContext& step, Reason reason);
  void tell(const StepContext& step, bool commissioned) const;

  Store::Ticket ticket_ = 0;
  Setting written_ = Setting::away;
  std::uint16_t value_ = 0;
  bool writing_ = false;
  bool silent_ = false;  // takes back what was never told
  Wish away_ = Wish::none;
  Side side_ = Side::not_set;
  Reason outcome_ = Reason::none;
  Method by_ = Method::none;
  std::uint8_t user_ = 0;
};

}  // namespace locktwin::core
