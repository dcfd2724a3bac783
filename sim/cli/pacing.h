// Slows a run down to a multiple of real time. The only place of the command line that knows the
// wall clock; nothing in a world depends on it.
#pragma once

#include <chrono>
#include <functional>

#include "sim/time/time.h"

namespace locktwin::sim {

class Pacer {
 public:
  explicit Pacer(double speed) : speed_(speed) {}  // simulated seconds per real second, above 0

  // Sleeps until the simulated moment is due in real time, or `ends`, asked now and then, says so;
  // the first call fixes the beginning.
  void hold_until(Time moment, const std::function<bool()>& ends);

 private:
  double speed_;
  bool begun_ = false;
  Time first_moment_{};
  std::chrono::steady_clock::time_point begin_;
};

}  // namespace locktwin::sim
