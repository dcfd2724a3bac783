// A new visitors' code on its way (UNL-11): checked as a PIN is (INS-5, ENR-7), which takes some
// steps, then written. One at a time.
#pragma once

#include <cstdint>

#include "firmware-core/people/pin_clash.h"
#include "firmware-core/people/pin_entry.h"
#include "firmware-core/people/recurring_codes.h"
#include "firmware-core/people/users.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class RecurringChange {
 public:
  bool idle() const { return state_ == State::idle; }
  // Only while idle. Why not, at once; none: it is under way.
  Reason start(std::uint8_t index, const RecurringWindow& window,
               std::span<const std::uint8_t> digits, std::uint8_t maker);
  // Every step. True in the step in which it is over: outcome().
  bool update(const StepContext& step, Store& store, const Users& users,
              const RecurringCodes& codes);
  Reason outcome() const { return outcome_; }
  std::uint64_t wake_at_ms() const { return clash_.searching() ? 0 : kNever; }

 private:
  enum class State : std::uint8_t { idle, searching, writing };

  bool end(Reason outcome);

  PinEntry digits_;
  PinClash clash_;
  RecurringWindow window_;
  Store::Ticket ticket_ = 0;
  std::uint8_t index_ = 0;
  std::uint8_t maker_ = 0;  // the user whose app makes it
  State state_ = State::idle;
  Reason outcome_ = Reason::none;
};

}  // namespace locktwin::core
