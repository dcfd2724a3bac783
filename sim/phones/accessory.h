// A small Bluetooth device of the house with keys of its own: a door sensor on the leaf, which
// tells the lock when the door opens and shuts (ACC-1), or a remote control (ACC-2). It connects,
// says its one thing, and leaves. A press that was not answered within 5 s is dropped (APP-7); the
// state of a door is forgotten after a minute, and said when the lock's radio is switched on again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/state/fields.h"
#include "sim/air/bluetooth_link.h"
#include "sim/phones/lock_session.h"
#include "sim/time/seeds.h"

namespace locktwin::sim {

class Accessory {
 public:
  enum class Kind : std::uint8_t { door_sensor, remote_control };  // as add_accessory numbers them

  Accessory() = default;
  // `lock`: the number of the one that it is for.
  Accessory(const Seeds& seeds, const std::string& name, Kind kind, std::size_t lock);

  const core::Key32& public_key() const { return own_.open; }
  Kind kind() const { return kind_; }
  const std::string& name() const { return name_; }
  std::size_t lock() const { return lock_; }
  // From the app, once the lock has taken it, with the lock's public key; 0: not (any more). A
  // remote control keeps its keys then, wherever it lies: it is the lock that must not obey.
  void set_id(std::uint8_t id, const core::Key32& lock_key);
  bool known() const { return id_ != 0; }

  void press();              // a remote control: unlock
  void see_door(bool shut);  // a door sensor
  void advance(Time now, model::RadioChips& lock, AirTap& tap);
  Time next_due() const;
  BluetoothLink& link() { return link_; }
  LT_FIELDS(name_, kind_, lock_, random_, link_, session_, own_, stage_, deadline_, again_at_,
            door_shut_, id_, wants_, unsaid_, lock_on_, done_)

 private:
  enum class Stage : std::uint8_t { resting, looking, greeting, asking };

  void hear(Time now, const Bytes& frame, AirTap& tap);
  void say(Time now, AirTap& tap);
  void rest(model::RadioChips& lock);
  void give_up();
  void look_up(bool lock_on);

  std::string name_;
  Kind kind_ = Kind::door_sensor;
  std::size_t lock_ = 0;
  RandomStream random_;
  BluetoothLink link_;
  LockSession session_;
  core::noise::KeyPair own_;
  Stage stage_ = Stage::resting;
  Time deadline_ = kNever;         // of what it wants to say
  Time again_at_ = kNever;         // the lock was busy
  std::optional<bool> door_shut_;  // as last seen
  std::uint8_t id_ = 0;            // as the app says
  bool wants_ = false;             // has something to say
  bool unsaid_ = false;            // a door sensor could not; it tells when the lock is back
  bool lock_on_ = false;           // its Bluetooth, when last looked at
  bool done_ = false;
};

}  // namespace locktwin::sim
