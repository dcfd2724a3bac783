// A condition as it is said on a command line, in the words of the scenario language:
// "bolt.position_mm above 21", "bolt.locked", "access.granted method=pin".
#pragma once

#include <string_view>

#include "sim/scenario/condition.h"
#include "sim/scenario/lock_names.h"

namespace locktwin::sim {

// Throws BadInput for what the reader of scenarios would refuse, with the place in the text.
Condition condition_of_words(std::string_view text, const LockNames& locks);

}  // namespace locktwin::sim
