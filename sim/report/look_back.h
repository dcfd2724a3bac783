// What led to a failure, found by living the run again: a run is a function of its scenario and
// seed, so a run that passes pays nothing for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/runner.h"

namespace locktwin::sim {

struct LookBack {
  std::vector<std::string> plot;   // the signals concerned over the last seconds
  std::optional<Duration> before;  // a moment after time zero just before it; none: in the setup
  std::string state;               // file that this moment is kept in; empty: none
};

struct LookBackOptions {
  RunOptions run;     // as the failed run was asked for; its hooks are called again
  std::string state;  // where the moment is kept; empty: nowhere
};

// Of a result with a failure. Throws BadInput: the state cannot be written.
LookBack look_back(const Scenario& scenario, const RunResult& failed,
                   const LookBackOptions& options);

}  // namespace locktwin::sim
