// A phone: what is switched on, where it is, and for every lock of the house the app on it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/radio/bluetooth_path.h"
#include "model/state/fields.h"
#include "sim/air/bluetooth_link.h"
#include "sim/air/places.h"
#include "sim/phones/app.h"
#include "sim/time/seeds.h"

namespace locktwin::sim {

// Where somebody carries it: straight out from a lock, or into the house.
struct PhonePlace {
  double distance_m = 1.0;  // from that lock
  bool inside = true;
  bool pocket = false;   // its owner's body between it and the lock
  std::size_t lock = 0;  // the one that it was brought to
  LT_FIELDS(distance_m, inside, pocket, lock)
};

// The app for one lock, and the radio connection that it uses.
struct LockApp {
  BluetoothLink link;
  App app;
  model::KnownMargin margin;
  // A turn before then would change nothing, as long as nothing happens to the phone and the air at
  // that lock stays as it was at its last turn. 0: it might.
  Time rests_until{0};
  LT_FIELDS(link, app)
  LT_NOT_STATE(margin);       // follows from where the phone is
  LT_NOT_STATE(rests_until);  // whoever knows nothing gives a turn, and the same comes of it
  void forget_cache() { rests_until = Time{0}; }
};

class Phone {
 public:
  Phone() = default;
  // Seeds of each lock; `date_s`: the true date of the world's beginning.
  Phone(std::span<const Seeds> lock_seeds, const std::string& name, std::int64_t date_s);

  void put(const PhonePlace& place);  // somebody carries it there
  void switch_bluetooth(bool on) { bluetooth_ = on; }
  void switch_internet(bool on) { internet_ = on; }
  void switch_power(bool on);
  void hang_bluetooth(bool hung) { hung_ = hung; }  // FLT-5: until the phone is restarted
  void set_clock_offset_s(std::int64_t offset) { clock_offset_s_ = offset; }

  const std::string& name() const { return apps_.front().app.name(); }
  LockApp& at(std::size_t lock) { return apps_.at(lock); }
  const LockApp& at(std::size_t lock) const { return apps_.at(lock); }
  App& app(std::size_t lock = 0) { return at(lock).app; }
  const App& app(std::size_t lock = 0) const { return at(lock).app; }
  BluetoothLink& link(std::size_t lock = 0) { return at(lock).link; }
  const BluetoothLink& link(std::size_t lock = 0) const { return at(lock).link; }

  bool on() const { return power_; }
  bool bluetooth() const { return power_ && bluetooth_; }
  bool internet() const { return power_ && internet_; }
  bool hung() const { return hung_; }
  const PhonePlace& place() const { return place_; }
  // From a lock at its spot.
  double distance_m(std::size_t lock, std::span<const Spot> spots) const;
  // Can its camera read the open rear panel of that lock?
  bool at_rear_panel(std::size_t lock, std::span<const Spot> spots) const;
  // The link margin to a lock with its leaf as it stands; `relayed`: someone lengthens the air.
  double margin_db(std::size_t lock, std::span<const Spot> spots, bool door_shut, bool relayed);
  std::uint32_t clock_s(Time now) const;  // since 2000-01-01 00:00 UTC
  Time next_due(std::size_t lock) const;  // of its app for that lock
  // Behind a turn at a lock that reached so far; a phone with a connection has no rest.
  void rest(std::size_t lock, const AppReach& reach);
  bool rests(std::size_t lock, Time now) const { return at(lock).rests_until > now; }
  void pass(std::size_t lock, Time now);  // in place of a turn while it rests
  void wake(std::size_t lock) { at(lock).rests_until = Time{0}; }  // something has happened
  void wake();                                                     // at every lock

  LT_FIELDS(apps_, shadowing_, place_, shadowing_db_, date_s_, clock_offset_s_, power_, bluetooth_,
            internet_, hung_)

 private:
  std::vector<LockApp> apps_;  // one a lock of the world
  RandomStream shadowing_;
  PhonePlace place_;
  double shadowing_db_ = 0;
  std::int64_t date_s_ = 0;
  std::int64_t clock_offset_s_ = 0;
  bool power_ = true;
  bool bluetooth_ = true;
  bool internet_ = true;
  bool hung_ = false;
};

}  // namespace locktwin::sim
