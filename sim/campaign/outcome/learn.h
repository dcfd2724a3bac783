// What a design that seeks goes on from: what came of the cells of earlier rounds.
#pragma once

#include <cstdint>
#include <string>

#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

// Lets the design of `plan` know what came of the cells in that folder, from the first one on, as
// far as rounds are whole. Of any other design, nothing. Throws BadInput: a file is not what it
// should be, or the folder is of another plan; of which build it is says nothing here.
void learn_from(const std::string& folder, Plan& plan);

}  // namespace locktwin::sim
