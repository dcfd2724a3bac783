// Who may open: the device key and the users' records, and finding the owner of a typed PIN.
#pragma once

#include <cstdint>

#include "firmware-core/hmac.h"
#include "firmware-core/pin_entry.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store.h"

namespace locktwin::core {

class Users {
 public:
  // At boot, and again whenever the store has become ready: counts users.
  void load(const StepContext& step, const Store& store);
  // Makes the device key of a new lock as soon as the store can take it.
  void update(const StepContext& step, Store& store);

  std::uint8_t count() const { return count_; }
  // A new user can be written now.
  bool can_add(const StepContext& step, const Store& store) const;
  // `user` from 1; returns the ticket of the record. Only when can_add.
  Store::Ticket add(const StepContext& step, Store& store, std::uint8_t user, Role role,
                    const PinEntry& pin) const;
  // The user whose PIN is somewhere in the entry, 0 when there is none. Every candidate is
  // compared with every user, whatever matches (ALM-8).
  std::uint8_t find(const StepContext& step, const Store& store, const PinEntry& entry) const;

 private:
  std::uint8_t count_ = 0;
};

}  // namespace locktwin::core
