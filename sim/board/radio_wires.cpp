#include "sim/board/radio_wires.h"

#include <algorithm>

#include "model/state_hash.h"

namespace locktwin::sim {

void RadioWires::obey(Time now, const core::Outputs& outputs) {
  bluetooth_on_ = outputs.bluetooth_on;
  if (!bluetooth_on_) serials_ = {};
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
  inputs.bluetooth_linked = connections() != 0;
  inputs.wifi_online = online();
  inputs.wifi_dbm = wifi_.joined() ? static_cast<std::int8_t>(wifi_.signal_dbm()) : std::int8_t{0};
  inputs.radio.length = 0;
}

void RadioWires::take_frame(core::Inputs& inputs) {
  if (heard_.empty()) return;
  inputs.radio = heard_.front();
  heard_.pop_front();
}

std::optional<Connection> RadioWires::connect() {
  if (!bluetooth_on_) return std::nullopt;
  const auto end = serials_.begin() + kPhoneHandles;
  const auto free = std::find(serials_.begin(), end, 0U);
  if (free == end) return std::nullopt;
  *free = ++last_serial_;
  return Connection{static_cast<std::uint8_t>(free - serials_.begin()), *free};
}

Connection RadioWires::connection(std::uint8_t handle) const {
  return {handle, handle < kHandles ? serials_[handle] : 0U};
}

bool RadioWires::is_up(const Connection& connection) const {
  return connection.serial != 0 && serials_.at(connection.handle) == connection.serial;
}

void RadioWires::disconnect(const Connection& connection) {
  if (is_up(connection)) serials_.at(connection.handle) = 0;
}

void RadioWires::receive(const core::RadioFrame& frame) {
  if (heard_.size() < kQueue) heard_.push_back(frame);
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

void RadioWires::hash_into(model::StateHash& hash) const {
  for (const std::uint32_t serial : serials_) hash.add(static_cast<std::uint64_t>(serial));
  hash.add(static_cast<std::uint64_t>(last_serial_));
  hash.add(static_cast<std::uint64_t>(heard_.size()));
  for (const core::RadioFrame& frame : heard_) {
    hash.add(static_cast<std::uint64_t>(frame.lane));
    hash.add(static_cast<std::uint64_t>(frame.peer));
    hash.add(frame.payload());
  }
  wifi_.hash_into(hash);
  hash.add(random_.state());
  hash.add(bluetooth_on_);
  hash.add(cloud_answers_);
}

}  // namespace locktwin::sim
