#include "sim/air/cloud.h"

#include <algorithm>

namespace locktwin::sim {

bool Cloud::carry(Time now, double least_s, double more_s, const model::WifiLink& wifi,
                  const Bytes& bytes, std::deque<Parcel>& queue) {
  if (!up_ || !wifi.joined()) return false;
  double delay_s = least_s + more_s * random_.next_fraction();
  double repeat_s = kNet.first_repeat_s;
  int tries = 1;
  for (; random_.next_fraction() <= wifi.frame_loss(); ++tries) {
    if (tries == kNet.tries) return false;
    delay_s += repeat_s;
    repeat_s *= 2;
  }
  const Time arrival = now + from_seconds(delay_s);
  queue.push_back({queue.empty() ? arrival : std::max(arrival, queue.back().at), bytes});
  return true;
}

void Cloud::send_to_lock(Time now, const Bytes& bytes, const model::WifiLink& wifi) {
  carry(now, kNet.phone_s + kNet.lock_s, kNet.phone_more_s + kNet.lock_more_s, wifi, bytes,
        to_lock_);
}

void Cloud::send_to_phones(Time now, const Bytes& bytes, const model::WifiLink& wifi) {
  carry(now, kNet.phone_s + kNet.lock_s, kNet.phone_more_s, wifi, bytes, to_phones_);
}

void Cloud::advance(Time now, model::RadioChips& lock) {
  while (!to_lock_.empty() && to_lock_.front().at <= now) {
    if (up_ && lock.wifi().joined()) {
      lock.receive({model::Packet::By::wifi, 0, std::move(to_lock_.front().bytes)});
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

}  // namespace locktwin::sim
