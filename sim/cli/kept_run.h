// Stopping a run at a moment that is kept in a file, and going on from one: `run --to --state` and
// `run --from`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/runner.h"
#include "sim/scenario/saved_run.h"

namespace locktwin::sim {

struct KeptRun {
  std::optional<Duration> to;
  std::string state;  // file that the moment goes to; empty: none
  std::string from;   // file that the run goes on from; empty: from the beginning
};

// Throws BadInput when these do not go together, or with these scenarios.
void check(const KeptRun& kept, const std::vector<std::string>& files);

// Throws BadInput when the run that goes on from there was to stop before.
void refuse_what_is_over(const KeptRun& kept, const SavedRun& saved);

// Puts what was asked for into the options of the run of `file`. The result, if any, must live as
// long as the options. Throws BadInput.
std::optional<SavedRun> take_up(const KeptRun& kept, const std::string& file, RunOptions& options);

}  // namespace locktwin::sim
