#include "sim/air/lock_link.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace locktwin::sim {

using namespace std::chrono_literals;

namespace {

constexpr Duration kQuiet = 10s;

}  // namespace

LockLink::LockLink(std::uint64_t seed, std::size_t first, std::size_t second)
    : first_(first),
      second_(second),
      link_(seed, fmt::format("lock_link.{}", first), model::RadioChips::kLockHandle) {}

void LockLink::send(Time now, std::size_t from, const Bytes& bytes) {
  waiting_.push_back({from, bytes});
  quiet_at_ = now + kQuiet;
  if (link_.state() == BluetoothLink::State::idle) link_.open(now);
  pass_on(now);
}

void LockLink::pass_on(Time now) {
  if (link_.state() != BluetoothLink::State::linked || ours_.serial == 0) return;
  for (; !waiting_.empty(); waiting_.pop_front()) {
    if (waiting_.front().from == first_) {
      link_.send(now, waiting_.front().bytes);
    } else {
      link_.hear(now, waiting_.front().bytes);
    }
  }
}

void LockLink::hand_over(Time now, model::RadioChips& first) {
  for (Bytes frame = link_.take(now); !frame.empty(); frame = link_.take(now)) {
    first.receive({model::Packet::By::bluetooth, ours_.handle, frame});
  }
}

void LockLink::end(model::RadioChips& first, model::RadioChips& second) {
  link_.close(second);
  first.disconnect(ours_);
  ours_ = {};
  waiting_.clear();
  quiet_at_ = kNever;
}

void LockLink::advance(Time now, LockAir& first, LockAir& second, double margin_db) {
  if (quiet_at_ == kNever) return;
  const bool lost_ours = ours_.serial != 0 && !first.radio.is_up(ours_);  // switched off, no power
  link_.set_margin(margin_db);
  link_.set_working(first.radio.bluetooth_on() && !lost_ours);
  link_.advance(now, second.radio);
  if (link_.linked() && ours_.serial == 0) {
    ours_ = first.radio.connect(model::RadioChips::kLockHandle).value_or(model::Connection{});
  }
  pass_on(now);
  hand_over(now, first.radio);
  const bool refused = link_.linked() && ours_.serial == 0;  // that handle serves another lock
  if (refused || quiet_at_ <= now) return end(first.radio, second.radio);
  if (link_.state() != BluetoothLink::State::idle) return;
  first.radio.disconnect(ours_);
  ours_ = {};
  if (waiting_.empty()) return end(first.radio, second.radio);
  link_.open(now);  // not found yet, or lost: looks again as long as something waits
}

Time LockLink::next_due() const {
  return std::min(quiet_at_, link_.next_due());
}

}  // namespace locktwin::sim
