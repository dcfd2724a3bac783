// An action as one line of JSON and back: for states and logs that are kept. It holds everything
// that was said, digits too; what is shown to people is describe().
#pragma once

#include <string>
#include <string_view>

#include "model/state/fields.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::sim {

// {"do":"press_key","key":"5","hold":0.12}, durations in seconds
std::string action_text(const Action& action);
// Throws BadInput for text that is no action of this build.
Action parse_action(std::string_view text);

}  // namespace locktwin::sim

namespace locktwin::model {

template <>
struct FieldAsText<sim::Action> {
  static std::string text(const sim::Action& action) { return sim::action_text(action); }
  static sim::Action parse(std::string_view word) { return sim::parse_action(word); }
};

}  // namespace locktwin::model
