#include "sim/world/agenda.h"

#include <algorithm>

#include "sim/world/world_state.h"

namespace locktwin::sim {

void Agenda::ask_all(const WorldState& state) {
  in_.resize(state.locks.size());
  at_.resize(state.locks.size());
  for (std::size_t lock = 0; lock < at_.size(); ++lock) ask(state, lock);
}

void Agenda::ask(const WorldState& state, std::size_t lock) {
  in_[lock] = next_due(state.locks[lock]);
  at_[lock] = std::min({in_[lock], state.household.next_due(lock), state.air.next_due(lock)});
}

Time Agenda::next() const {
  return std::ranges::min(at_);
}

}  // namespace locktwin::sim
