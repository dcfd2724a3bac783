// The radio chips of the lock: a Bluetooth chip that holds four connections (one is kept for the
// linked lock), a Wi-Fi chip, and their queues of frames. They do what the board switches, and live
// from the lock's supply; the air connects to them, and hands over what it carries.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "model/radio/wifi_link.h"
#include "model/state/fields.h"
#include "model/state/word_source.h"
#include "model/units.h"

namespace locktwin::model {

// A connection of the Bluetooth chip; `serial` tells it from an earlier one with the same handle.
struct Connection {
  std::uint8_t handle = 0;
  std::uint32_t serial = 0;  // 0: none
  LT_FIELDS(handle, serial)
};

// A frame as a chip hands it over.
struct Packet {
  enum class By : std::uint8_t { bluetooth, wifi };
  By by = By::bluetooth;
  std::uint8_t handle = 0;  // of the connection; on Wi-Fi always 0, the cloud
  std::vector<std::uint8_t> bytes;
  LT_FIELDS(by, handle, bytes)
};

class RadioChips {
 public:
  explicit RadioChips(std::uint64_t wifi_seed) : random_(wifi_seed) {}

  // The board's side.
  void set_bluetooth(bool on);  // off: its connections are gone
  void set_wifi(Micros now, bool on);
  void cut(Micros now);  // no supply: radios off, connections and queues gone
  void hang_up(std::size_t handle);
  void send(Packet packet);  // a radio that is off, or not online, drops it
  bool is_up(std::size_t handle) const { return serials_.at(handle) != 0; }
  bool has_heard() const { return !heard_.empty(); }
  std::optional<Packet> take_heard();  // the oldest

  // The air's side. Phones get handles 0 to 2, the linked lock 3.
  static constexpr std::size_t kHandles = 4;
  static constexpr std::uint8_t kLockHandle = 3;
  static constexpr std::uint8_t kAnyHandle = 0xFF;  // of a phone's
  // None: radio off, or no such handle free.
  std::optional<Connection> connect(std::uint8_t handle = kAnyHandle);
  Connection connection(std::uint8_t handle) const;  // serial 0: none
  bool is_up(const Connection& connection) const;
  // The firmware has ended it, which the other end hears at once.
  bool was_hung_up(const Connection& connection) const;
  void disconnect(const Connection& connection);
  void receive(Packet packet);  // queues it; a full queue drops it
  std::vector<Packet> take_sent();
  bool bluetooth_on() const { return bluetooth_on_; }
  int connections() const;
  // Something of it was changed from outside in this step; the board looks at it then.
  bool touched() const { return touched_; }
  void settle() { touched_ = false; }

  void advance_to(Micros now);  // the Wi-Fi's joins and outages
  Micros next_event() const { return wifi_.next_event(); }
  void set_network(Micros now, const WifiNetwork& network);
  void set_cloud(bool answers);
  const WifiLink& wifi() const { return wifi_; }
  bool online() const { return wifi_.joined() && cloud_answers_; }

  LT_FIELDS(serials_, hung_up_, last_serial_, heard_, sent_, wifi_, random_, bluetooth_on_,
            cloud_answers_, touched_)

 private:
  static constexpr std::size_t kPhoneHandles = kLockHandle;
  static constexpr std::size_t kQueue = 16;  // frames that the chips can keep

  std::array<std::uint32_t, kHandles> serials_{};  // 0: the handle is free
  std::array<std::uint32_t, kHandles> hung_up_{};  // of the last one that was, by handle
  std::uint32_t last_serial_ = 0;
  std::deque<Packet> heard_;
  std::vector<Packet> sent_;
  WifiLink wifi_;
  WordSource random_;
  bool bluetooth_on_ = false;
  bool cloud_answers_ = true;
  bool touched_ = false;
};

}  // namespace locktwin::model
