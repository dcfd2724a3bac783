#include "sim/cli/pacing.h"

namespace locktwin::sim {

void Pacer::hold_until(Time moment, const std::function<bool()>& ends) {
  if (!begin_) begin_ = {moment, clock_->now()};
  const std::chrono::duration<double> span(to_seconds(moment - begin_->simulated) / speed_);
  wait_until(*clock_, begin_->real + std::chrono::duration_cast<WallClock::Moment>(span), ends);
}

}  // namespace locktwin::sim
