// A scenario from one of its moments on, with something else done besides.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/judges.h"
#include "sim/campaign/trunk.h"
#include "sim/campaign/variation_source.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct BranchResult {
  std::optional<Breach> breach;
  std::optional<Failure> failure;  // where that is what must always hold: of the player
  std::string refusal;             // a part refused the variation: nothing was shown
  Time zero{};                     // of the run, in the time of its world
  Duration simulated{};            // all of it, the setup too
};

struct BranchJudges {
  FalseAlarms alarms;   // each branch has its own copy to listen
  bool way_out = true;  // TWN-2
};

// What may not be when a run has come to rest. None: nothing of it is.
std::optional<Breach> breach_at_end(const World& world, const BranchJudges& judges);

// The scenario's expectations may fail: something else happens. What holds always must hold. A
// mistake of the program that shows is a breach as well. A variation that a part refuses ends it.
BranchResult run_branch(const Scenario& scenario, const Fork& fork, const Variation& variation,
                        const BranchJudges& judges);

// What becomes of how often events come always, from some number on. Exact counts and ends are left
// out: a variation may well change them.
enum class AtLeast {
  left_out,
  demanded,  // at the end of each branch
};

// The scenario as branches play it: with time to settle behind its last step.
Scenario for_branches(const Scenario& scenario, Duration settle,
                      AtLeast at_least = AtLeast::left_out);

}  // namespace locktwin::sim
