// One lock and all that is around it: physics, board with the firmware, people, phones, faults.
#pragma once

#include <string>

#include "model/panel/panel.h"
#include "model/plant.h"
#include "model/recognition/front_sensors.h"
#include "sim/board/board.h"
#include "sim/people/people.h"
#include "sim/people/persons.h"
#include "sim/people/presenters.h"
#include "sim/phones/phones.h"
#include "sim/time/calendar.h"
#include "sim/time/time.h"
#include "sim/world/faults.h"

namespace locktwin::sim {

struct Twin {
  Twin(const model::PlantParameters& parameters, std::uint64_t seed,
       std::int64_t begin_s = kDefaultDateS);

  Time now{0};          // of the step that runs
  std::int64_t date_s;  // of the world's beginning, since 2000-01-01 00:00 UTC
  model::Plant plant;
  model::Panel panel;
  model::FrontSensors sensors;
  Persons persons;
  People people;
  Presenters presenters;
  Phones phones;
  Board board;
  Faults faults;
};

// What phones near this lock can perceive of it. `screen` keeps the text that it points to.
LockAir air_of(Twin& twin, const std::string& screen);

// The truth, whatever switches say: the leaf stands where the dead bolt can enter the strike, and
// the bolt is as far out as its switch should ask for.
bool door_is_shut(const Twin& twin);
bool bolt_is_out(const Twin& twin);

// TWN-1: the lock may only say 'locked' with the dead bolt fully out and the door shut. Body 5085
// cannot know the door (LCK-10): it answers for its bolt alone.
bool told_is_true(const Twin& twin);
// That hazard: the lock says 'locked' and the door stands open.
bool told_locked_while_open(const Twin& twin);

}  // namespace locktwin::sim
