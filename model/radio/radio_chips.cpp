#include "model/radio/radio_chips.h"

#include <algorithm>
#include <utility>

namespace locktwin::model {

void RadioChips::set_bluetooth(bool on) {
  bluetooth_on_ = on;
  if (!on) serials_ = {};
}

void RadioChips::set_wifi(Micros now, bool on) {
  wifi_.set_radio(now, on);
}

void RadioChips::cut(Micros now) {
  set_bluetooth(false);
  set_wifi(now, false);
  heard_.clear();
  sent_.clear();
}

void RadioChips::send(Packet packet) {
  const bool leaves = packet.by == Packet::By::wifi ? online() : bluetooth_on_;
  if (leaves) sent_.push_back(std::move(packet));
}

std::optional<Packet> RadioChips::take_heard() {
  if (heard_.empty()) return std::nullopt;
  Packet oldest = std::move(heard_.front());
  heard_.pop_front();
  return oldest;
}

std::optional<Connection> RadioChips::connect(std::uint8_t handle) {
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

Connection RadioChips::connection(std::uint8_t handle) const {
  return {handle, handle < kHandles ? serials_[handle] : 0U};
}

bool RadioChips::is_up(const Connection& connection) const {
  return connection.serial != 0 && serials_.at(connection.handle) == connection.serial;
}

bool RadioChips::was_hung_up(const Connection& connection) const {
  return connection.serial != 0 && hung_up_.at(connection.handle) == connection.serial;
}

void RadioChips::disconnect(const Connection& connection) {
  if (!is_up(connection)) return;
  serials_.at(connection.handle) = 0;
  touched_ = true;
}

void RadioChips::receive(Packet packet) {
  if (heard_.size() < kQueue) heard_.push_back(std::move(packet));
  touched_ = true;
}

void RadioChips::set_network(Micros now, const WifiNetwork& network) {
  wifi_.set_network(now, network);
  touched_ = true;
}

void RadioChips::set_cloud(bool answers) {
  touched_ = touched_ || answers != cloud_answers_;
  cloud_answers_ = answers;
}

void RadioChips::hang_up(std::size_t handle) {
  if (serials_.at(handle) == 0) return;
  hung_up_.at(handle) = std::exchange(serials_.at(handle), 0U);
  touched_ = true;
}

std::vector<Packet> RadioChips::take_sent() {
  return std::exchange(sent_, {});
}

int RadioChips::connections() const {
  return static_cast<int>(
      std::count_if(serials_.begin(), serials_.end(), [](std::uint32_t s) { return s != 0; }));
}

void RadioChips::advance_to(Micros now) {
  while (wifi_.next_event() <= now) wifi_.advance(now, random_.next_fraction());
}

}  // namespace locktwin::model
