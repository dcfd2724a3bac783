// Where radios are: on a map of the house seen from above.
#pragma once

#include <cmath>

#include "model/state/fields.h"

namespace locktwin::sim {

// x runs along the front of the house, y out of it; metres.
struct Spot {
  double x_m = 0;
  double y_m = 0;
  LT_FIELDS(x_m, y_m)
};

inline double distance_m(const Spot& a, const Spot& b) {
  const double x_m = a.x_m - b.x_m;
  const double y_m = a.y_m - b.y_m;
  return std::sqrt(x_m * x_m + y_m * y_m);
}

}  // namespace locktwin::sim
