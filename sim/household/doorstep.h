// Whoever is at one of the doors: hands on its panel, handles, leaf and key, and faces, palms and
// fingers before its modules.
#pragma once

#include "sim/household/people.h"
#include "sim/household/presenters.h"

namespace locktwin::sim {

struct Doorstep {
  People people;
  Presenters presenters;
  LT_FIELDS(people, presenters)
};

}  // namespace locktwin::sim
