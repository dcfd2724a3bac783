// Which signals a reader of a failure wants to see: those that the expectation or invariant at its
// place names; of an event, those that tell what the lock did.
#pragma once

#include <vector>

#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct ConcernedSignal {
  const SignalSpec* signal = nullptr;
  LockRef lock;
  bool operator==(const ConcernedSignal& other) const {
    return signal == other.signal && lock.number == other.lock.number;
  }
};

// A place that stands nowhere in the file is that of TWN-1, of every lock.
std::vector<ConcernedSignal> concerned_signals(const Scenario& scenario, const Place& failed);

}  // namespace locktwin::sim
