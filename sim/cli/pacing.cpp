#include "sim/cli/pacing.h"

#include <algorithm>
#include <thread>

namespace locktwin::sim {

void Pacer::hold_until(Time moment, const std::function<bool()>& ends) {
  constexpr std::chrono::milliseconds kNap(50);
  using Clock = std::chrono::steady_clock;
  if (!begun_) {
    begun_ = true;
    first_moment_ = moment;
    begin_ = std::chrono::steady_clock::now();
  }
  const std::chrono::duration<double> span(to_seconds(moment - first_moment_) / speed_);
  const auto due = begin_ + std::chrono::duration_cast<std::chrono::nanoseconds>(span);
  while (Clock::now() < due && !ends()) {
    std::this_thread::sleep_until(std::min(due, Clock::now() + kNap));
  }
}

}  // namespace locktwin::sim
