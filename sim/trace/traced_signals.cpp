#include "sim/trace/traced_signals.h"

#include <algorithm>
#include <string>

#include "sim/lock/lock.h"

namespace locktwin::sim {

namespace {

bool belongs(const World& world, const ChosenSignal& chosen, std::size_t lock) {
  if (!chosen.everywhere) return world.find_lock(chosen.lock) == lock;
  return chosen.signal->of_lock != nullptr || lock == 0;
}

}  // namespace

TracedSignals::TracedSignals(const World& world, const std::vector<ChosenSignal>& signals,
                             Duration every) {
  for (const ChosenSignal& chosen : signals) world.find_lock(chosen.lock);
  for (std::size_t lock = 0; lock < world.locks().size(); ++lock) {
    for (const ChosenSignal& chosen : signals) {
      if (!belongs(world, chosen, lock)) continue;
      columns_.push_back({chosen.signal, lock, chosen.signal->read(world, lock)});
    }
  }
  const bool move =
      std::ranges::any_of(columns_, [](const Column& column) { return column.signal->moves; });
  looks_every_ = move ? every : kNever;
}

std::string name_of(const TracedSignals::Column& column, const World& world) {
  const std::string name(column.signal->name);
  const bool several = world.locks().size() > 1 && column.signal->of_lock != nullptr;
  return several ? world.lock(column.lock).name + "/" + name : name;
}

}  // namespace locktwin::sim
