#include "sim/campaign/explore/life.h"

#include "sim/scenario/scenario_lines.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

bool operator==(const LifeStep& one, const LifeStep& other) {
  return &one.action.spec() == &other.action.spec() &&
         one.action.values() == other.action.values() && one.action.lock() == other.action.lock() &&
         one.meanwhile == other.meanwhile && one.pause == other.pause;
}

std::optional<Action> with_value(const Action& action, std::size_t argument, const Value& value) {
  std::vector<NamedValue> arguments;
  for (std::size_t i = 0; i < action.values().size(); ++i) {
    const Value& one = i == argument ? value : action.values()[i];
    if (std::holds_alternative<std::monostate>(one)) continue;
    arguments.push_back({std::string(action.spec().arguments[i].name), one});
  }
  if (!action.lock().empty()) arguments.push_back({std::string(kLockArgument), action.lock()});
  try {
    return make_action(action.spec().name, arguments);
  } catch (const BadInput&) {
    return std::nullopt;
  }
}

std::vector<Step> do_step(const LifeStep& step) {
  return {{{}, "", Do{step.action, step.meanwhile}}};
}

std::vector<std::string> lines_of(const Life& life) {
  std::vector<std::string> lines;
  for (const LifeStep& step : life) {
    lines.push_back(line_of(step.action, step.meanwhile));
    if (step.pause > Duration{0}) lines.push_back(line_of_wait(step.pause));
  }
  return lines;
}

LifeSize size_of(const Life& life) {
  LifeSize size;
  for (const LifeStep& step : life) {
    ++(step.action.spec().name == "inject_fault" ? size.faults : size.actions);
  }
  return size;
}

}  // namespace locktwin::sim
