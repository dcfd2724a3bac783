// An axis of time on which long stretches without anything to see are folded: a scenario of a month
// shows its five busy seconds.
#pragma once

#include <vector>

#include "sim/time/time.h"

namespace locktwin::sim {

class TimeFolds {
 public:
  struct Fold {
    double x = 0;  // its middle
    Duration left_out{};
  };

  // `busy` are the moments at which something happens, in any order.
  TimeFolds(std::vector<Time> busy, Time begin, Time end, double width);

  double x(Time moment) const;  // 0 to width
  const std::vector<Fold>& folds() const { return folds_; }

 private:
  struct Knot {
    Time at{};
    double x = 0;
  };
  std::vector<Knot> knots_;  // between them time runs evenly
  std::vector<Fold> folds_;
};

}  // namespace locktwin::sim
