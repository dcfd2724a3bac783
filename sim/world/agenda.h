// When something is next due at each lock: in the lock itself, and around it (people at its door,
// phones, the air); and which locks move, of which nobody knows before when they are due next.
// Asked anew only where something has happened, so that a world of many locks costs what happens in
// it.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/time/time.h"

namespace locktwin::sim {

struct WorldState;

class Agenda {
 public:
  bool known() const { return !at_.empty(); }
  void forget() { at_.clear(); }  // something has happened, nobody knows where
  void ask_all(const WorldState& state);
  void ask(const WorldState& state, std::size_t lock);

  // Of one that is known.
  Time next_beside_movement() const;
  Time next(Time now) const;  // while something moves at the latest the next whole millisecond
  const std::vector<std::size_t>& moving() const { return moving_; }  // locks
  bool moves(std::size_t lock) const;
  Time in(std::size_t lock) const { return in_[lock]; }
  Time at(std::size_t lock) const { return at_[lock]; }

 private:
  std::vector<Time> in_;  // each lock
  std::vector<Time> at_;  // each lock, or around it
  std::vector<std::size_t> moving_;
};

}  // namespace locktwin::sim
