#include "sim/cli/pacing.h"

#include <thread>

namespace locktwin::sim {

void Pacer::hold_until(Time moment) {
  if (!begun_) {
    begun_ = true;
    first_moment_ = moment;
    begin_ = std::chrono::steady_clock::now();
  }
  const std::chrono::duration<double> span(to_seconds(moment - first_moment_) / speed_);
  std::this_thread::sleep_until(begin_ +
                                std::chrono::duration_cast<std::chrono::nanoseconds>(span));
}

}  // namespace locktwin::sim
