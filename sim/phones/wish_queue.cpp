#include "sim/phones/wish_queue.h"

#include <algorithm>

#include "sim/phones/app_times.h"

namespace locktwin::sim {

Time Asked::dropped_at() const {
  const bool ages = std::holds_alternative<UnlockDoor>(wish) && !accepted;  // APP-7
  return ages ? asked_at + app_times::kPressGoodFor : kNever;
}

bool WishQueue::has_owners() const {
  return std::any_of(waiting_.begin(), waiting_.end(),
                     [](const Asked& asked) { return !asked.quiet; });
}

Asked WishQueue::take() {
  Asked first = std::move(waiting_.front());
  waiting_.pop_front();
  return first;
}

void WishQueue::forget_quiet() {
  std::erase_if(waiting_, [](const Asked& asked) { return asked.quiet; });
}

Time WishQueue::dropped_at() const {
  Time first = kNever;
  for (const Asked& asked : waiting_) first = std::min(first, asked.dropped_at());
  return first;
}

std::vector<Asked> WishQueue::take_stale(Time now) {
  std::vector<Asked> stale;
  for (const Asked& asked : waiting_) {
    if (asked.dropped_at() <= now) stale.push_back(asked);
  }
  std::erase_if(waiting_, [&](const Asked& asked) { return asked.dropped_at() <= now; });
  return stale;
}

}  // namespace locktwin::sim
