// What is asked of a lock when a life has come to its end, in the words of the scenario language:
// the way out is free whatever is broken; mended, it works again.
#pragma once

#include <string>
#include <vector>

#include "sim/campaign/explore/life.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

class World;

// Steps of a scenario that must hold, as its file has them and as they are played. A step's note
// says what is not so when it is missed.
struct Demand {
  std::vector<std::string> lines;
  std::vector<Step> steps;
  std::size_t lock = 0;
};

struct Demands {
  // Of each lock, in their order.
  std::vector<Demand> way_out;  // TWN-2
  std::vector<Demand> works;    // opens by a PIN of the setup, and locks
  std::vector<Demand> locks;    // opened from inside it locks: where that PIN need not be taken
  std::vector<Demand> eventually{};  // of the house when it is calm, as a plan has it
};
Demands demands_of(const Setup& setup);
// That every lockout of the house ends and its keypads go dark: before that a lock may rightly
// refuse what is asked of it.
Demand calm_of(const Setup& setup);

// Requirement ids of a demand's note: "TWN-2: the inside handle opens the door".
std::vector<std::string> covers_of_note(const std::string& note);

// What takes everybody's hands off again that this life has left somewhere.
Life hands_off(const Life& life);
// What mends all that the life has broken or changed, in the world as it has become.
Life mending(const Life& life, const World& world);

}  // namespace locktwin::sim
