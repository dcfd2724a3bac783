#include "sim/world/agenda.h"

#include <algorithm>

#include "sim/world/world_state.h"

namespace locktwin::sim {

void Agenda::ask_all(const WorldState& state) {
  in_.resize(state.locks.size());
  at_.resize(state.locks.size());
  moving_.clear();
  for (std::size_t lock = 0; lock < at_.size(); ++lock) ask(state, lock);
}

void Agenda::ask(const WorldState& state, std::size_t lock) {
  in_[lock] = next_due(state.locks[lock]);
  at_[lock] = std::min({in_[lock], state.household.next_due(lock), state.air.next_due(lock)});
  std::erase(moving_, lock);
  if (state.locks[lock].plant.moving()) moving_.push_back(lock);
}

bool Agenda::moves(std::size_t lock) const {
  return std::ranges::find(moving_, lock) != moving_.end();
}

Time Agenda::next_beside_movement() const {
  return std::ranges::min(at_);
}

Time Agenda::next(Time now) const {
  const Time due = next_beside_movement();
  return moving_.empty() ? due : std::min(due, next_millisecond(now));
}

}  // namespace locktwin::sim
