// One try with a PIN from ✓ to the verdict, and the saving of the first administrator.
// Both wait for the flash; the answer comes as an Outcome in the step in which it is known.
#pragma once

#include <cstdint>

#include "firmware-core/lockout.h"
#include "firmware-core/pin_entry.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store.h"
#include "firmware-core/users.h"

namespace locktwin::core {

enum class Outcome : std::uint8_t {
  none,
  granted,
  wrong,
  wrong_and_locked_out,  // the try that began the lockout
  locked_out,            // not verified at all
  not_verified,          // the store cannot count the try
  added,
  not_added,
};

class Access {
 public:
  // Only while idle.
  void try_pin(const StepContext& step, const PinEntry& entry, const Store& store,
               const Users& users, Lockout& lockout);
  void add_administrator(const PinEntry& pin);
  Outcome update(const StepContext& step, Store& store, Users& users, Lockout& lockout);

  bool idle() const { return state_ == State::idle; }
  // Of the last granted or added.
  std::uint8_t user() const { return user_; }

 private:
  enum class State : std::uint8_t {
    idle,
    refused_unread,  // lockout: the answer is given without looking at the digits
    counting,        // the count is on its way to the flash
    queued,          // a new user waits for the store
    saving,          // a new user is on its way to the flash
  };

  Outcome judge(const StepContext& step, const Store& store, Lockout& lockout);
  Outcome save(const StepContext& step, const Store& store, Users& users);

  PinEntry new_pin_;
  Store::Ticket ticket_ = 0;
  State state_ = State::idle;
  std::uint8_t user_ = 0;
};

}  // namespace locktwin::core
