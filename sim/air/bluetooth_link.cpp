#include "sim/air/bluetooth_link.h"

#include <algorithm>
#include <utility>

namespace locktwin::sim {

BluetoothLink::BluetoothLink(std::uint64_t seed, std::string_view name, std::uint8_t handle)
    : random_(seed, name), handle_(handle) {}

void BluetoothLink::open(Time now) {
  if (state_ != State::idle) return;
  state_ = State::looking;
  heard_at_ = now + from_seconds(kRadio.advertising_s * random_.next_fraction());
  ends_at_ = now + from_seconds(kRadio.scan_timeout_s);
}

void BluetoothLink::close(model::RadioChips& lock) {
  if (state_ == State::idle) return;
  lock.disconnect(connection_);
  connection_ = {};
  to_lock_.clear();
  to_us_.clear();
  heard_at_ = ends_at_ = kNever;
  state_ = State::idle;
}

// A packet is tried once an interval until it comes through; frames stay in order.
Time BluetoothLink::arrival(Time now, const std::deque<Parcel>& before) {
  const double loss = model::packet_loss(kRadio, margin_db_);
  const double most = kRadio.supervision_s / kRadio.interval_s;
  double tries = 1;
  while (tries < most && random_.next_fraction() <= loss) ++tries;
  const Time start = before.empty() ? now : std::max(now, before.back().at);
  return start + from_seconds(tries * kRadio.interval_s);
}

void BluetoothLink::send(Time now, Bytes bytes, AirTap* tap) {
  if (!linked()) return;
  const Duration held = tap == nullptr ? Duration{0} : tap->hear(bytes, connection_);
  to_lock_.push_back({arrival(now + held, to_lock_), std::move(bytes)});
}

void BluetoothLink::hear(Time now, const Bytes& bytes) {
  if (!linked()) return;
  to_us_.push_back({arrival(now, to_us_), bytes});
}

void BluetoothLink::look(model::RadioChips& lock) {
  const std::optional<model::Connection> made = in_reach() ? lock.connect(handle_) : std::nullopt;
  if (made) {
    connection_ = *made;
    state_ = State::linked;
    heard_at_ = ends_at_ = kNever;
  } else {
    heard_at_ += from_seconds(kRadio.advertising_s);
  }
}

// Without a packet for the supervision time both ends give the link up.
void BluetoothLink::watch(Time now, const model::RadioChips& lock) {
  const bool dead = !working_ || margin_db_ < kRadio.fade_db || !lock.is_up(connection_);
  if (dead && state_ == State::linked) {
    state_ = State::fading;
    ends_at_ = now + from_seconds(kRadio.supervision_s);
  } else if (!dead && state_ == State::fading) {
    state_ = State::linked;
    ends_at_ = kNever;
  }
}

void BluetoothLink::deliver(Time now, model::RadioChips& lock) {
  while (!to_lock_.empty() && to_lock_.front().at <= now) {
    lock.receive(
        {model::Packet::By::bluetooth, connection_.handle, std::move(to_lock_.front().bytes)});
    to_lock_.pop_front();
  }
}

void BluetoothLink::advance(Time now, model::RadioChips& lock) {
  if (state_ == State::looking && heard_at_ <= now) look(lock);
  if (linked() && lock.was_hung_up(connection_)) close(lock);
  if (linked()) watch(now, lock);
  if (state_ == State::linked) deliver(now, lock);
  if (ends_at_ <= now) close(lock);
}

Bytes BluetoothLink::take(Time now) {
  if (state_ != State::linked || to_us_.empty() || to_us_.front().at > now) return {};
  Bytes bytes = std::move(to_us_.front().bytes);
  to_us_.pop_front();
  return bytes;
}

Time BluetoothLink::next_due() const {
  Time due = std::min(heard_at_, ends_at_);
  if (state_ == State::fading) return due;  // frames wait for the link to come back
  if (!to_lock_.empty()) due = std::min(due, to_lock_.front().at);
  if (!to_us_.empty()) due = std::min(due, to_us_.front().at);
  return due;
}

}  // namespace locktwin::sim
