// How outcomes read on the terminal.
#pragma once

#include <string>
#include <vector>

#include "sim/cli/batch.h"

namespace locktwin::sim {

// "passed  scenarios/x.json  12.345 s simulated  steps=812 hash=0123456789abcdef", and below it,
// when it did not pass, what was expected, what was seen, what came before, how to repeat it.
std::string outcome_text(const Outcome& outcome, std::size_t file_width);

// The first line of it alone.
std::string headline_text(const Outcome& outcome, std::size_t file_width);

std::string summary_text(const std::vector<Outcome>& outcomes);  // "17 passed, 1 failed"

}  // namespace locktwin::sim
