// The radio chips of the lock, as the firmware sees them through its wires: a Bluetooth chip that
// holds four connections (one is kept for the linked lock), a Wi-Fi chip, and their queues of
// frames. The chips do what Outputs says (SET-5) and live from the lock's supply.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/radio/wifi_link.h"
#include "model/state/fields.h"
#include "sim/time/random_stream.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// A connection of the Bluetooth chip; `serial` tells it from an earlier one with the same handle.
struct Connection {
  std::uint8_t handle = 0;
  std::uint32_t serial = 0;  // 0: none
  LT_FIELDS(handle, serial)
};

class RadioWires {
 public:
  explicit RadioWires(std::uint64_t seed) : random_(seed, "board.wifi") {}

  // The firmware's side: switches radios, takes the frames of a step; fills pins and one frame.
  void obey(Time now, const core::Outputs& outputs);
  void cut(Time now);                     // no supply: radios off, connections and queues gone
  void fill(core::Inputs& inputs) const;  // the link pins, and no frame
  bool has_frame() const { return !heard_.empty(); }
  void take_frame(core::Inputs& inputs);  // the oldest, if there is one

  // The air's side. Phones get handles 0 to 2, the linked lock 3.
  static constexpr std::uint8_t kLockHandle = 3;
  static constexpr std::uint8_t kAnyHandle = 0xFF;  // of a phone's
  // None: radio off, or no such handle free.
  std::optional<Connection> connect(std::uint8_t handle = kAnyHandle);
  Connection connection(std::uint8_t handle) const;  // serial 0: none
  bool is_up(const Connection& connection) const;
  // The firmware has ended it, which the other end hears at once.
  bool was_hung_up(const Connection& connection) const;
  void disconnect(const Connection& connection);
  void receive(const core::RadioFrame& frame);  // queues it; a full queue drops it
  std::vector<core::RadioFrame> take_sent();
  bool bluetooth_on() const { return bluetooth_on_; }
  int connections() const;
  // Something of it was changed from outside in this step; the board looks at it then.
  bool touched() const { return touched_; }
  void settle() { touched_ = false; }

  void advance(Time now);  // the Wi-Fi's joins and outages
  Time next_due() const { return wifi_.next_event(); }
  void set_network(Time now, const model::WifiNetwork& network);
  void set_cloud(bool answers);
  const model::WifiLink& wifi() const { return wifi_; }
  bool online() const { return wifi_.joined() && cloud_answers_; }

  LT_FIELDS(serials_, hung_up_, last_serial_, heard_, sent_, wifi_, random_, bluetooth_on_,
            cloud_answers_, touched_)

 private:
  static constexpr std::size_t kHandles = 4;
  static constexpr std::size_t kPhoneHandles = kLockHandle;
  static constexpr std::size_t kQueue = 16;  // frames that the chips can keep

  void hang_up(std::size_t handle);

  std::array<std::uint32_t, kHandles> serials_{};  // 0: the handle is free
  std::array<std::uint32_t, kHandles> hung_up_{};  // of the last one that was, by handle
  std::uint32_t last_serial_ = 0;
  std::deque<core::RadioFrame> heard_;
  std::vector<core::RadioFrame> sent_;
  model::WifiLink wifi_;
  RandomStream random_;
  bool bluetooth_on_ = false;
  bool cloud_answers_ = true;
  bool touched_ = false;
};

}  // namespace locktwin::sim
