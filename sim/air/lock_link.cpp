#include "sim/air/lock_link.h"

#include <algorithm>
#include <chrono>

namespace locktwin::sim {

using namespace std::chrono_literals;

namespace {

constexpr Duration kQuiet = 10s;

}  // namespace

LockLink::LockLink(std::uint64_t seed, std::size_t first, std::size_t second)
    : first_(first), second_(second), link_(seed, "lock_link", RadioWires::kLockHandle) {}

void LockLink::send(Time now, std::size_t from, const Bytes& bytes) {
  waiting_.push_back({from, bytes});
  quiet_at_ = now + kQuiet;
  if (link_.state() == BluetoothLink::State::idle) link_.open(now);
}

void LockLink::pass_on(Time now) {
  for (; !waiting_.empty(); waiting_.pop_front()) {
    if (waiting_.front().from == first_) {
      link_.send(now, waiting_.front().bytes);
    } else {
      link_.hear(now, waiting_.front().bytes);
    }
  }
}

void LockLink::end(Time now, LockAir& first, LockAir& second) {
  link_.close(second.radio);
  if (listens_) first.radio.release_lock_handle();
  listens_ = false;
  waiting_.clear();
  quiet_at_ = kNever;
  static_cast<void>(now);
}

void LockLink::advance(Time now, LockAir& first, LockAir& second, double margin_db) {
  if (link_.state() == BluetoothLink::State::idle && waiting_.empty() && !listens_) return;
  link_.set_margin(margin_db);
  link_.set_working(first.radio.bluetooth_on());
  link_.advance(now, second.radio);
  if (link_.linked() && !listens_) listens_ = first.radio.take_lock_handle();
  if (link_.state() == BluetoothLink::State::linked && listens_) pass_on(now);
  for (Bytes frame = link_.take(now); !frame.empty(); frame = link_.take(now)) {
    first.radio.receive(frame_of(frame, core::Lane::bluetooth, RadioWires::kLockHandle));
  }
  const bool lost = link_.state() == BluetoothLink::State::idle;
  const bool refused = link_.linked() && !listens_;  // that handle serves another lock
  if (lost || refused || quiet_at_ <= now) end(now, first, second);
}

Time LockLink::next_due() const {
  return std::min(quiet_at_, link_.next_due());
}

}  // namespace locktwin::sim
