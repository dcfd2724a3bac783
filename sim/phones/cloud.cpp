#include "sim/phones/cloud.h"

#include <algorithm>

#include "model/state_hash.h"

namespace locktwin::sim {

namespace {

void hash_kept(const CloudNotification& kept, model::StateHash& hash) {
  hash.add(static_cast<std::uint64_t>(kept.number));
  hash.add(static_cast<std::uint64_t>(kept.event.kind));
  hash.add(static_cast<std::uint64_t>(kept.event.first));
  hash.add(static_cast<std::uint64_t>(kept.event.second));
}

}  // namespace

bool Cloud::carry(Time now, double least_s, double more_s, const model::WifiLink& wifi,
                  const Bytes& bytes, std::deque<Parcel>& queue) {
  if (!up_ || !wifi.joined()) return false;
  double delay_s = least_s + more_s * random_.next_fraction();
  double repeat_s = parameters_.first_repeat_s;
  int tries = 1;
  for (; random_.next_fraction() <= wifi.frame_loss(); ++tries) {
    if (tries == parameters_.tries) return false;
    delay_s += repeat_s;
    repeat_s *= 2;
  }
  const Time arrival = now + from_seconds(delay_s);
  queue.push_back({queue.empty() ? arrival : std::max(arrival, queue.back().at), bytes});
  return true;
}

void Cloud::send_to_lock(Time now, const Bytes& bytes, const model::WifiLink& wifi) {
  carry(now, parameters_.phone_s + parameters_.lock_s,
        parameters_.phone_more_s + parameters_.lock_more_s, wifi, bytes, to_lock_);
}

void Cloud::send_to_phones(Time now, const Bytes& bytes, const model::WifiLink& wifi) {
  carry(now, parameters_.phone_s + parameters_.lock_s, parameters_.phone_more_s, wifi, bytes,
        to_phones_);
}

void Cloud::advance(Time now, RadioWires& lock) {
  while (!to_lock_.empty() && to_lock_.front().at <= now) {
    if (up_ && lock.wifi().joined()) {
      lock.receive(frame_of(to_lock_.front().bytes, core::Lane::wifi, 0));
    }
    to_lock_.pop_front();
  }
}

Bytes Cloud::take(Time now) {
  if (to_phones_.empty() || to_phones_.front().at > now) return {};
  Bytes bytes = std::move(to_phones_.front().bytes);
  to_phones_.pop_front();
  return bytes;
}

Time Cloud::next_due() const {
  const Time lock = to_lock_.empty() ? kNever : to_lock_.front().at;
  return to_phones_.empty() ? lock : std::min(lock, to_phones_.front().at);
}

void Cloud::hash_into(model::StateHash& hash) const {
  hash.add(random_.state());
  hash.add(up_);
  for (const auto* queue : {&to_lock_, &to_phones_}) {
    hash.add(static_cast<std::uint64_t>(queue->size()));
    for (const Parcel& parcel : *queue) {
      hash.add(parcel.at.count());
      hash.add(static_cast<std::uint64_t>(parcel.bytes.size()));
      hash.add(std::span<const std::uint8_t>(parcel.bytes));
    }
  }
  for (const CloudNotification& kept : kept_) hash_kept(kept, hash);
}

}  // namespace locktwin::sim
