// The clock on the wall, for what keeps pace with hardware. A test gives a clock of its own.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace locktwin::sim {

class WallClock {
 public:
  using Moment = std::chrono::nanoseconds;  // since some beginning

  virtual ~WallClock() = default;
  virtual Moment now() const = 0;
  virtual void sleep_until(Moment moment) = 0;
};

std::shared_ptr<WallClock> wall_clock();  // of this machine

// Sleeps until then or until `ends`, asked now and then, says so.
void wait_until(WallClock& clock, WallClock::Moment then, const std::function<bool()>& ends);

double millis_of(WallClock::Moment span);

}  // namespace locktwin::sim
