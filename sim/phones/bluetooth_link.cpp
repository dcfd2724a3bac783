#include "sim/phones/bluetooth_link.h"

#include <algorithm>

#include "model/state_hash.h"

namespace locktwin::sim {

BluetoothLink::BluetoothLink(std::uint64_t seed, std::string_view name) : random_(seed, name) {}

void BluetoothLink::open(Time now) {
  if (state_ != State::idle) return;
  state_ = State::looking;
  heard_at_ = now + from_seconds(parameters_.advertising_s * random_.next_fraction());
  ends_at_ = now + from_seconds(parameters_.scan_timeout_s);
}

void BluetoothLink::close(RadioWires& lock) {
  lock.disconnect(connection_);
  connection_ = {};
  to_lock_.clear();
  to_us_.clear();
  heard_at_ = ends_at_ = kNever;
  state_ = State::idle;
}

// A packet is tried once an interval until it comes through; frames stay in order.
Time BluetoothLink::arrival(Time now, const std::deque<Parcel>& before) {
  const double loss = model::packet_loss(parameters_, margin_db_);
  const double most = parameters_.supervision_s / parameters_.interval_s;
  double tries = 1;
  while (tries < most && random_.next_fraction() <= loss) ++tries;
  const Time start = before.empty() ? now : std::max(now, before.back().at);
  return start + from_seconds(tries * parameters_.interval_s);
}

void BluetoothLink::send(Time now, const Bytes& bytes) {
  if (!linked()) return;
  const Duration held = tap_ == nullptr ? Duration{0} : tap_->hear(bytes, connection_);
  to_lock_.push_back({arrival(now + held, to_lock_), bytes});
}

void BluetoothLink::hear(Time now, const Bytes& bytes) {
  if (!linked()) return;
  to_us_.push_back({arrival(now, to_us_), bytes});
}

void BluetoothLink::look(RadioWires& lock) {
  const std::optional<Connection> made = in_reach() ? lock.connect() : std::nullopt;
  if (made) {
    connection_ = *made;
    state_ = State::linked;
    heard_at_ = ends_at_ = kNever;
  } else {
    heard_at_ += from_seconds(parameters_.advertising_s);
  }
}

// Without a packet for the supervision time both ends give the link up.
void BluetoothLink::watch(Time now, const RadioWires& lock) {
  const bool dead = !working_ || margin_db_ < parameters_.fade_db || !lock.is_up(connection_);
  if (dead && state_ == State::linked) {
    state_ = State::fading;
    ends_at_ = now + from_seconds(parameters_.supervision_s);
  } else if (!dead && state_ == State::fading) {
    state_ = State::linked;
    ends_at_ = kNever;
  }
}

void BluetoothLink::deliver(Time now, RadioWires& lock) {
  while (!to_lock_.empty() && to_lock_.front().at <= now) {
    lock.receive(frame_of(to_lock_.front().bytes, core::Lane::bluetooth, connection_.handle));
    to_lock_.pop_front();
  }
}

void BluetoothLink::advance(Time now, RadioWires& lock) {
  if (state_ == State::looking && heard_at_ <= now) look(lock);
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

void BluetoothLink::hash_into(model::StateHash& hash) const {
  hash.add(random_.state());
  hash.add(static_cast<std::uint64_t>(state_));
  hash.add(static_cast<std::uint64_t>(connection_.handle));
  hash.add(static_cast<std::uint64_t>(connection_.serial));
  hash.add(heard_at_.count());
  hash.add(ends_at_.count());
  hash.add(margin_db_);
  hash.add(working_);
  for (const auto* queue : {&to_lock_, &to_us_}) {
    hash.add(static_cast<std::uint64_t>(queue->size()));
    for (const Parcel& parcel : *queue) {
      hash.add(parcel.at.count());
      hash.add(static_cast<std::uint64_t>(parcel.bytes.size()));
      hash.add(std::span<const std::uint8_t>(parcel.bytes));
    }
  }
}

}  // namespace locktwin::sim
