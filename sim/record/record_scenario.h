// Runs a scenario and keeps the record of it.
#pragma once

#include <string>

#include "sim/link/record_bytes.h"
#include "sim/scenario/runner.h"

namespace locktwin::sim {

struct RecordedRun {
  RunResult result;
  RecordBytes record;  // also of a run that failed: that is what one wants to look at
};

// `program`: version and commit of this program, for the record's head.
// `options` as for run_scenario().
RecordedRun record_scenario(const Scenario& scenario, const std::string& program,
                            RunOptions options = {});

// A record that may be passed on, of the same scenario with other digits. Throws BadInput when the
// lock then answers otherwise in anything but what follows from the digits: the scenario is about
// particular digits.
RecordedRun record_redacted(const Scenario& scenario, const std::string& program);

}  // namespace locktwin::sim
