// Scenarios that the program carries with it: the chapters of the tour, the home to play in.
#pragma once

#include <string>

#include "sim/picture/opening.h"

namespace locktwin::desktop {

sim::Opening carried(const std::string& name);  // of scenarios/tour/, without ".json"

}  // namespace locktwin::desktop
