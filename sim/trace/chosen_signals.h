// Which signals a trace has, as its user names them.
#pragma once

#include <string>
#include <vector>

#include "sim/catalogue/signals.h"

namespace locktwin::sim {

// A signal of one lock by name, "" the first, or of every lock.
struct ChosenSignal {
  const SignalSpec* signal;
  std::string lock;
  bool everywhere;
};

// Signals by name, for traces, in the order of the catalogue: "bolt.position_mm" of the first lock,
// "garden/bolt.position_mm" of that called garden. Words beside names, for every lock: "states"
// (flags and choices; what changes seldom) and "all". Throws BadInput for an unknown name.
std::vector<ChosenSignal> choose_signals(const std::vector<std::string>& words);

}  // namespace locktwin::sim
