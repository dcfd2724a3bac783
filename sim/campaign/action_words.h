// An action as it is said on a command line: "turn_key direction=unlock for=2s".
#pragma once

#include <string>
#include <string_view>

#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

// Throws BadInput as make_action() does.
Action action_of_words(std::string_view text);
// "door.warp_mm=8", "garden/door.warp_mm=8".
Action fault_of_words(std::string_view text);
// Back to words that action_of_words() takes. Digits are shown: the command repeats a run.
std::string words_of(const Action& action);

}  // namespace locktwin::sim
