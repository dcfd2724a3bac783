// The household around the locks: who the people are and who stands at which door, their phones and
// accessories, and what the apps share through their accounts. They reach a lock with their hands
// (Doorstep) and over the air (LockAir); no part of them knows its inside.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/fields.h"
#include "sim/air/air.h"
#include "sim/household/doorstep.h"
#include "sim/household/persons.h"
#include "sim/phones/accessory.h"
#include "sim/phones/phone.h"
#include "sim/time/seeds.h"

namespace locktwin::sim {

// What an app has shown, and the number of the lock that it is for.
struct Shown {
  std::size_t lock = 0;
  PhoneEvent what;
  LT_FIELDS(lock, what)
};

class Household {
 public:
  // Seeds of each lock, the first are the world's. `date_s`: when the world begins, seconds since
  // 2000-01-01 00:00 UTC; the phones know the time.
  Household(std::span<const Seeds> lock_seeds, std::int64_t date_s);

  // A phone that was never seen here is a new one. References hold until the next is brought.
  Phone& bring(std::string_view name);
  Phone& get(std::string_view name);            // throws BadInput when there is none of this name
  Accessory& accessory(std::string_view name);  // throws BadInput, too
  // Brings a new accessory for a lock, or the one of that name which it has not taken.
  Accessory& bring_accessory(std::string_view name, Accessory::Kind kind, std::size_t lock);

  // What `phone`'s app does with a wish of its owner, at this moment.
  void pair(Time now, Phone& phone, std::size_t lock, const LockAir& air_of_lock, Air& air);
  void make_one_time_code(Time now, Phone& phone, std::size_t lock, const LockAir& air_of_lock,
                          Air& air);

  // Phones, accessories and strangers act at a lock, frames that are due arrive. Returns whether an
  // app has asked something of the same phone's app for another lock.
  bool advance(Time now, std::size_t lock, LockAir& of_lock, Air& air);
  // Somebody has done something, nobody knows to which phone.
  void wake_phones();
  // At the end of a step: what a lock has just sent is on its way; a radio that it has switched,
  // or a network that it has joined, is noticed.
  void listen(Time now, std::size_t lock, model::RadioChips& radio, Air& air);
  Time next_due(std::size_t lock) const;  // at that lock
  // When everybody has finished what they were asked to do so far; 0 when nobody is busy.
  Time people_done_at() const;
  std::vector<Shown> take_shown();  // what the apps have shown since the last call
  int connected() const;            // phones in session with a lock

  std::vector<Doorstep> doorsteps;  // one a lock
  std::vector<Account> accounts;    // one a lock: a lock numbers its users and phones by itself
  Persons persons;
  std::vector<Phone> phones;  // in the order in which they came
  std::vector<Accessory> accessories;

  LT_FIELDS(doorsteps, accounts, persons, phones, accessories, lock_seeds_, date_s_, seen_, shown_)
  void forget_cache() { around_.assign(seen_.size(), {}); }

 private:
  // Of a lock's radio, when the phones last looked.
  struct Seen {
    bool online = false;
    bool bluetooth = false;
    int connections = 0;  // of its Bluetooth chip
    bool look_again = false;
    LT_FIELDS(online, bluetooth, connections, look_again)
  };

  // All that the turn of a phone without a connection reads of a lock and of the air there.
  struct Around {
    bool online = false;
    bool bluetooth = false;
    bool cloud = false;
    bool door_shut = false;
    bool relayed = false;
    bool jammed = false;
    bool operator==(const Around&) const = default;
  };

  void look_around(Time now, std::size_t lock, const LockAir& of_lock, const Air& air);
  void hand_out(Time now, std::size_t lock, LockAir& of_lock, Air& air);
  AppReach reach_of(Time now, Phone& phone, std::size_t lock, const LockAir& of_lock, Air& air);
  bool advance_phone(Time now, Phone& phone, std::size_t lock, LockAir& of_lock, Air& air);
  void spread_news(Time now, std::size_t lock, LockAir& of_lock, Air& air);
  bool run_errands(Time now, Air& air);
  void keep_shown(std::size_t lock);
  BluetoothLink* on_connection(std::size_t lock, const model::Connection& connection);

  std::vector<Seeds> lock_seeds_;
  std::int64_t date_s_;
  std::vector<Seen> seen_;
  std::vector<Shown> shown_;
  std::vector<PhoneEvent> showing_;  // by the app that works, then kept in shown_
  std::vector<Errand> errands_;
  std::size_t errands_of_ = 0;  // the phone whose app has them
  LT_NOT_STATE(showing_);       // empty between calls
  LT_NOT_STATE(errands_);       // likewise
  LT_NOT_STATE(errands_of_);    // likewise
  // Each lock, as it was when the phones that rest there had their turn.
  std::vector<Around> around_;
  LT_NOT_STATE(around_);  // of use while one rests: see LockApp
};

}  // namespace locktwin::sim
