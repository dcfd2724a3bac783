// Whom a track of a scenario has asked to do something, and until when they are busy: their hands,
// which have a plan, and those who stand before a sensor, who may leave sooner or later than they
// meant to.
#pragma once

#include <cstddef>
#include <vector>

#include "model/state/fields.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class World;

// Everybody who is busy at one moment, as the household's state has it.
struct BusyPeople {
  struct Visitor {
    std::size_t place = 0;  // of the door and its sensor
    Time patience_ends{0};  // no two visits of one sensor have the same
    LT_FIELDS(place, patience_ends)
    bool operator==(const Visitor&) const = default;
  };
  std::vector<Time> hands;  // when each planned gesture is made, in order
  std::vector<Visitor> visitors;
  LT_FIELDS(hands, visitors)
};

BusyPeople busy_people(const World& world);
// Who is busy now and was not before.
BusyPeople newly_busy(const BusyPeople& before, const World& world);
// When those are done; now, or earlier: they are.
Time done_at(const BusyPeople& people, const World& world);

}  // namespace locktwin::sim
