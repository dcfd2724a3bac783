// A phone: what is switched on, where it is, and the app on it.
#pragma once

#include <cstdint>
#include <string>

#include "model/radio/bluetooth_path.h"
#include "sim/phones/app.h"
#include "sim/phones/bluetooth_link.h"

namespace locktwin::sim {

struct PhonePlace {
  double distance_m = 1.0;
  bool inside = true;
  bool pocket = false;  // its owner's body between it and the lock
};

class Phone {
 public:
  // `date_s`: the true date of the world's beginning.
  Phone(std::uint64_t seed, const std::string& name, std::int64_t date_s);

  void put(const PhonePlace& place);  // somebody carries it there
  void switch_bluetooth(bool on) { bluetooth_ = on; }
  void switch_internet(bool on) { internet_ = on; }
  void switch_power(bool on);
  void hang_bluetooth(bool hung) { hung_ = hung; }  // FLT-5: until the phone is restarted
  void set_clock_offset_s(std::int64_t offset) { clock_offset_s_ = offset; }

  bool on() const { return power_; }
  bool bluetooth() const { return power_ && bluetooth_; }
  bool internet() const { return power_ && internet_; }
  bool hung() const { return hung_; }
  const PhonePlace& place() const { return place_; }
  // Can its camera read the open rear panel?
  bool at_rear_panel() const;
  // The link margin with the leaf as it stands; `relayed`: someone lengthens the air.
  double margin_db(bool door_shut, bool relayed) const;
  std::uint32_t clock_s(Time now) const;  // since 2000-01-01 00:00 UTC

  BluetoothLink link;
  App app;
  void hash_into(model::StateHash& hash) const;

 private:
  RandomStream shadowing_;
  PhonePlace place_;
  double shadowing_db_ = 0;
  std::int64_t date_s_;
  std::int64_t clock_offset_s_ = 0;
  bool power_ = true;
  bool bluetooth_ = true;
  bool internet_ = true;
  bool hung_ = false;
};

}  // namespace locktwin::sim
