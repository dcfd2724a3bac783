// Who may open: the device key, the users' records with their PINs, and whose PIN was typed.
//
// A user is one record: adding, changing, deleting, and setting a PIN each are one write, so that a
// power cut leaves the old or the new user. After the ticket of a write is done, call load().
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/crypto/hmac.h"
#include "firmware-core/house/clock.h"
#include "firmware-core/people/pin_entry.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

// From `from_s` until before `until_s`, seconds since 2000; 0 leaves that end open (USR-3).
struct Validity {
  std::uint32_t from_s = 0;
  std::uint32_t until_s = 0;

  bool limited() const { return from_s != 0 || until_s != 0; }
};

// none, outside_validity, or, for what has times, clock_unknown (USR-3, CLK-1). The end is judged
// by the clock that was never set back, the beginning by the present one.
Reason refusal_of(Validity validity, const Clock& clock);

struct UserInfo {
  Role role = Role::none;  // none: no such user
  Validity validity;
  std::uint8_t pin_digits = 0;  // 0: no PIN
  std::uint8_t duress_digits = 0;
};

// Whose credential it is; user 0: nobody's.
struct Owner {
  std::uint8_t user = 0;
  bool duress = false;
};

class Users {
 public:
  // At boot, and whenever a user's record has changed.
  void load(const StepContext& step, const Store& store);
  // Makes the device key of a new lock as soon as the store can take it.
  void update(const StepContext& step, Store& store) const;

  std::uint8_t count() const { return count_; }
  std::uint8_t administrators() const { return administrator_count_; }
  std::uint8_t pins() const { return pins_; }  // duress PINs among them
  bool exists(std::uint8_t user) const { return is_in(present_, user); }
  Role role(std::uint8_t user) const;
  // USR-4: the only one without times. That one must stay as it is: when the times of the others
  // are over, or the clock is lost, nobody else could manage the lock.
  bool is_last_administrator(const StepContext& step, const Store& store, std::uint8_t user) const;
  UserInfo info(const StepContext& step, const Store& store, std::uint8_t user) const;
  Reason refusal(const StepContext& step, const Store& store, std::uint8_t user,
                 const Clock& clock) const;

  // A user can be written now: the store is ready and has its device key.
  bool can_write(const StepContext& step, const Store& store) const;
  // All of these only when can_write. `user` from 1 to kMaxUsers.
  Store::Ticket add(Store& store, std::uint8_t user, Role role, Validity validity) const;
  // The same with a first PIN, at once.
  Store::Ticket add(const StepContext& step, Store& store, std::uint8_t user, Role role,
                    const PinEntry& pin) const;
  Store::Ticket set_validity(const StepContext& step, Store& store, std::uint8_t user,
                             Validity validity) const;
  Store::Ticket set_pin(const StepContext& step, Store& store, std::uint8_t user, bool duress,
                        const PinEntry& pin) const;
  Store::Ticket remove_pin(const StepContext& step, Store& store, std::uint8_t user,
                           bool duress) const;
  Store::Ticket remove(Store& store, std::uint8_t user) const;

  // Whose PIN is somewhere in the entry: a duress PIN wins, then the longest (UNL-4). Every
  // candidate is compared with every PIN, whatever matches (ALM-8).
  Owner find(const StepContext& step, const Store& store, const PinEntry& entry) const;
  // Exactly these digits are somebody's PIN or duress PIN; `hmac` under the device key.
  bool holds(const StepContext& step, const Store& store, const Hmac& hmac,
             std::span<const std::uint8_t> digits) const;
  // There is one of so many digits.
  bool has_pin_of(const StepContext& step, const Store& store, std::size_t length) const;

 private:
  static bool is_in(std::uint64_t set, std::uint8_t user) {
    return user < 64 && (set >> user & 1U) != 0;
  }

  std::uint64_t present_ = 0;  // bit n = user n
  std::uint64_t administrators_ = 0;
  std::uint8_t count_ = 0;
  std::uint8_t administrator_count_ = 0;
  std::uint8_t pins_ = 0;
};

}  // namespace locktwin::core
