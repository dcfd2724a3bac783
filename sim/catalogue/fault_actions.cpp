// Breaking and mending parts.
#include <fmt/format.h>

#include "sim/catalogue/action_groups.h"
#include "sim/faults/fault_spec.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

const FaultSpec& fault_of(const Action& action) {
  return *find_fault(action.text("fault"));
}

void check_fault(const Action& action) {
  const FaultSpec& fault = fault_of(action);
  const double value = action.number("value");
  if (value < fault.minimum || value > fault.maximum) {
    throw BadInput(fmt::format("value: {:g} is out of range; {} allows {:g} to {:g}", value,
                               fault.name, fault.minimum, fault.maximum),
                   "value");
  }
}

ArgumentSpec fault_argument() {
  return {"fault", choice, "", 0, 0, std::nullopt, fault_names(), "Part and kind of the fault."};
}

}  // namespace

std::vector<ActionSpec> fault_actions() {
  return {
      {"inject_fault",
       "Puts a fault on a part.",
       {fault_argument(), {"value", number, "", -1e9, 1e9, std::nullopt, {}, "How much of it."}},
       [](Scene& s, const Action& a) { put_fault(fault_of(a), a.number("value"), s); },
       check_fault},
      {"clear_fault",
       "Cures a part of a fault.",
       {fault_argument()},
       [](Scene& s, const Action& a) { cure_fault(fault_of(a), s); }},
  };
}

}  // namespace locktwin::sim
