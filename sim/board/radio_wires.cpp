#include "sim/board/radio_wires.h"

#include <algorithm>
#include <utility>

namespace locktwin::sim {

void RadioWires::obey(Time now, const core::Outputs& outputs) {
  bluetooth_on_ = outputs.bluetooth_on;
  if (!bluetooth_on_) serials_ = {};
  for (std::size_t handle = 0; handle < kHandles; ++handle) {
    if ((outputs.bluetooth_drop >> handle & 1U) != 0) hang_up(handle);
  }
  wifi_.set_radio(now, outputs.wifi_on);
  for (const core::RadioFrame& frame : outputs.radio) {
    const bool leaves = frame.lane == core::Lane::wifi ? online() : bluetooth_on_;
    if (leaves) sent_.push_back(frame);
  }
}

void RadioWires::cut(Time now) {
  bluetooth_on_ = false;
  serials_ = {};
  heard_.clear();
  sent_.clear();
  wifi_.set_radio(now, false);
}

void RadioWires::fill(core::Inputs& inputs) const {
  inputs.bluetooth_peers = 0;
  for (std::size_t handle = 0; handle < kHandles; ++handle) {
    const unsigned up = serials_[handle] != 0 ? 1U : 0U;
    inputs.bluetooth_peers =
        static_cast<std::uint8_t>(inputs.bluetooth_peers | up << static_cast<unsigned>(handle));
  }
  inputs.wifi_online = online();
  inputs.wifi_dbm = wifi_.joined() ? static_cast<std::int8_t>(wifi_.signal_dbm()) : std::int8_t{0};
  inputs.radio.length = 0;
}

void RadioWires::take_frame(core::Inputs& inputs) {
  if (heard_.empty()) return;
  inputs.radio = heard_.front();
  heard_.pop_front();
}

std::optional<Connection> RadioWires::connect(std::uint8_t handle) {
  if (!bluetooth_on_) return std::nullopt;
  const bool any = handle == kAnyHandle;
  const auto begin = serials_.begin() + (any ? 0 : handle);
  const auto end = any ? serials_.begin() + kPhoneHandles : begin + 1;
  const auto free = std::find(begin, end, 0U);
  if (free == end) return std::nullopt;
  *free = ++last_serial_;
  touched_ = true;
  return Connection{static_cast<std::uint8_t>(free - serials_.begin()), *free};
}

Connection RadioWires::connection(std::uint8_t handle) const {
  return {handle, handle < kHandles ? serials_[handle] : 0U};
}

bool RadioWires::is_up(const Connection& connection) const {
  return connection.serial != 0 && serials_.at(connection.handle) == connection.serial;
}

bool RadioWires::was_hung_up(const Connection& connection) const {
  return connection.serial != 0 && hung_up_.at(connection.handle) == connection.serial;
}

void RadioWires::disconnect(const Connection& connection) {
  if (!is_up(connection)) return;
  serials_.at(connection.handle) = 0;
  touched_ = true;
}

void RadioWires::receive(const core::RadioFrame& frame) {
  if (heard_.size() < kQueue) heard_.push_back(frame);
  touched_ = true;
}

void RadioWires::set_network(Time now, const model::WifiNetwork& network) {
  wifi_.set_network(now, network);
  touched_ = true;
}

void RadioWires::set_cloud(bool answers) {
  touched_ = touched_ || answers != cloud_answers_;
  cloud_answers_ = answers;
}

void RadioWires::hang_up(std::size_t handle) {
  if (serials_.at(handle) == 0) return;
  hung_up_.at(handle) = std::exchange(serials_.at(handle), 0U);
  touched_ = true;
}

std::vector<core::RadioFrame> RadioWires::take_sent() {
  std::vector<core::RadioFrame> sent;
  sent.swap(sent_);
  return sent;
}

int RadioWires::connections() const {
  return static_cast<int>(
      std::count_if(serials_.begin(), serials_.end(), [](std::uint32_t s) { return s != 0; }));
}

void RadioWires::advance(Time now) {
  while (wifi_.next_event() <= now) wifi_.advance(now, random_.next_fraction());
}

}  // namespace locktwin::sim
