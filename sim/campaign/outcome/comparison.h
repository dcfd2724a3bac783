// Two builds, the same plan: what got worse, and whether it is more than chance.
#pragma once

#include <string>

#include "sim/campaign/outcome/collected.h"

namespace locktwin::sim {

struct PlanComparison {
  std::string text;
  bool worse = false;    // more than chance, by the significance that was asked for
  bool nothing = false;  // no cell of both can be held against the other's
};

// Throws BadInput: they are of different plans. `plan` is that of `before`.
PlanComparison compare(const Plan& plan, const Collected& before, const Collected& after,
                       double significance);

}  // namespace locktwin::sim
