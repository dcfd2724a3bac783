// Which scenarios did not pass when they were last run, kept from run to run: what `--last-failed`
// runs. Of this user, in $XDG_STATE_HOME/locktwin (else ~/.local/state/locktwin).
#pragma once

#include <set>
#include <string>
#include <vector>

#include "sim/cli/batch.h"

namespace locktwin::sim {

// By absolute paths. What cannot be read is as if nothing had failed: it is a convenience.
std::set<std::string> last_failed();

// Takes away what has passed now and adds what has not; what was not run stays.
void remember_failed(const std::vector<Outcome>& outcomes);

// Leaves those of the files that did not pass when they were last run.
void keep_last_failed(std::vector<std::string>& files);

}  // namespace locktwin::sim
