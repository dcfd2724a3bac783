// All phones, accessories and strangers' radios around one lock, and the cloud between them. They
// reach the lock through LockAir alone: no part of them knows the twin.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/phones/accessory.h"
#include "sim/phones/attacker.h"
#include "sim/phones/cloud.h"
#include "sim/phones/phone.h"

namespace locktwin::sim {

// What a lock is for whoever is near it.
struct LockAir {
  RadioWires& radio;
  bool door_shut = true;
  std::string_view screen;  // text of the QR code that can be seen at its rear panel; empty: none
};

class Phones {
 public:
  // `date_s`: when the world begins, seconds since 2000-01-01 00:00 UTC; the phones know the time.
  Phones(std::uint64_t seed, std::int64_t date_s);

  // A phone that was never seen here is a new one.
  Phone& bring(std::string_view name);
  Phone& get(std::string_view name);            // throws BadInput when there is none of this name
  Accessory& accessory(std::string_view name);  // throws BadInput, too
  // Brings a new accessory into the house, or the one of that name which the lock has not taken.
  Accessory& bring_accessory(std::string_view name, Accessory::Kind kind);
  const std::vector<std::unique_ptr<Phone>>& all() const { return phones_; }
  const std::vector<std::unique_ptr<Accessory>>& accessories() const { return accessories_; }
  Cloud& cloud() { return cloud_; }
  const Cloud& cloud() const { return cloud_; }
  Attacker& attacker() { return attacker_; }
  const Attacker& attacker() const { return attacker_; }
  Account& account() { return account_; }
  const Account& account() const { return account_; }

  // What `name`'s app does with a wish of its owner, at this moment.
  void pair(Time now, Phone& phone, const LockAir& lock);
  void make_one_time_code(Time now, Phone& phone, const LockAir& lock);

  void advance(Time now, const LockAir& lock);
  // At the end of a step: what the lock has just sent is on its way; a radio that it has switched,
  // or a network that it has joined, is noticed.
  void listen(Time now, RadioWires& lock);
  Time next_due() const;
  std::vector<PhoneEvent> take_shown();  // what the apps have shown since the last call
  int connected() const;                 // phones in session with the lock
  void hash_into(model::StateHash& hash) const;

 private:
  AppReach reach_of(Time now, Phone& phone, const LockAir& lock);
  void advance_phone(Time now, Phone& phone, const LockAir& lock);
  BluetoothLink* on_connection(const Connection& connection);

  std::uint64_t seed_;
  std::int64_t date_s_;
  Cloud cloud_;
  Attacker attacker_;
  Account account_;
  std::vector<std::unique_ptr<Phone>> phones_;  // in the order in which they came
  std::vector<std::unique_ptr<Accessory>> accessories_;
  std::vector<PhoneEvent> shown_;
  bool seen_online_ = false;
  bool seen_bluetooth_ = false;
  bool look_again_ = false;
};

}  // namespace locktwin::sim
