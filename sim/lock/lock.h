// One lock as a value: its physics, the board with its core's state, and what is wrong with them. A
// copy goes on exactly as the original does. Who is around it is the household's affair, who hears
// it the air's.
#pragma once

#include <cstdint>
#include <string>

#include "model/plant.h"
#include "sim/board/board.h"
#include "sim/lock/faults.h"
#include "sim/time/seeds.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// The name of a lock that nobody has named.
inline constexpr std::string_view kFirstLock = "front";

struct Lock {
  Lock() : Lock({}, {}, {}, Seeds{}) {}  // to be loaded into
  // `seeds`: of this lock's own streams of chance; `serial`: what is printed on its box.
  Lock(std::string name, std::string serial, const model::PlantParameters& parameters,
       const Seeds& seeds);

  std::string name;
  std::string serial;
  Time now{0};       // of the step that runs
  bool due = false;  // something happens in it, or somebody does something with it, in this step
  model::Plant plant;
  Board board;
  Faults faults;
  LT_FIELDS(name, serial, now, due, plant, board, faults)
};

// When anything next happens in it by itself, beside what follows from a movement; kNever at rest
// without power.
Time next_due(const Lock& lock);
// Time goes on under the commands that hold; a resting plant is integrated in closed form, so that
// it does not matter when, and how often, that is done.
void pass_time(Lock& lock, Time to);

// The truth, whatever switches say: the leaf stands where the dead bolt can enter the strike, and
// the bolt is as far out as its switch should ask for.
bool door_is_shut(const Lock& lock);
bool bolt_is_out(const Lock& lock);

// TWN-1: the lock may only say 'locked' with the dead bolt fully out and the door shut. Body 5085
// cannot know the door (LCK-10): it answers for its bolt alone.
bool told_is_true(const Lock& lock);
// That hazard: the lock says 'locked' and the door stands open.
bool told_locked_while_open(const Lock& lock);

}  // namespace locktwin::sim
