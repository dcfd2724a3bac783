// Slows a run down to a multiple of real time; nothing in a world depends on it.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "sim/pins/wall_clock.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class Pacer {
 public:
  // Simulated seconds per real second, above 0.
  explicit Pacer(double speed) : speed_(speed), clock_(wall_clock()) {}

  // Sleeps until the simulated moment is due in real time, or `ends`, asked now and then, says so;
  // the first call fixes the beginning.
  void hold_until(Time moment, const std::function<bool()>& ends);

 private:
  struct Beginning {
    Time simulated{};
    WallClock::Moment real{};
  };

  double speed_;
  std::shared_ptr<WallClock> clock_;
  std::optional<Beginning> begin_;
};

}  // namespace locktwin::sim
