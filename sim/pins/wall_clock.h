// The clock on the wall, for what keeps pace with hardware. A test gives a clock of its own.
#pragma once

#include <chrono>
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

}  // namespace locktwin::sim
