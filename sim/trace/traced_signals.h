// The signals of a trace and what each was last: finds what has changed. It reads all of them at
// every step, so a step costs few nanoseconds a signal.
#pragma once

#include <vector>

#include "sim/trace/chosen_signals.h"
#include "sim/world/world.h"

namespace locktwin::sim {

class TracedSignals {
 public:
  struct Column {
    const SignalSpec* signal;
    std::size_t lock;
    double last;
  };

  // Lock by lock, in the order of the catalogue, with the values of this moment. Throws BadInput
  // for a signal of a lock that the world has not.
  TracedSignals(const World& world, const std::vector<ChosenSignal>& signals);

  const std::vector<Column>& columns() const { return columns_; }

  // Calls `changed` with the number of each column that has another value now.
  template <typename Changed>
  void look(const World& world, Changed&& changed) {
    std::size_t number = 0;
    const Lock* lock = nullptr;
    std::size_t which = 0;
    for (Column& column : columns_) {
      if (lock == nullptr || column.lock != which) lock = &world.lock(which = column.lock);
      const SignalSpec& signal = *column.signal;
      const double value =
          signal.of_lock != nullptr ? signal.of_lock(*lock) : signal.of_world(world);
      if (value != column.last) {
        column.last = value;
        changed(number);
      }
      ++number;
    }
  }

 private:
  std::vector<Column> columns_;
};

// "bolt.position_mm"; where the world has several locks, "garden/bolt.position_mm".
std::string name_of(const TracedSignals::Column& column, const World& world);

}  // namespace locktwin::sim
