// A source of the lock's bus at one moment, as its loads see it.
#pragma once

namespace locktwin::model {

struct BusSource {  // voltage = emf - current * resistance
  double emf_v = 0;
  double resistance_ohm = 0;
};

}  // namespace locktwin::model
