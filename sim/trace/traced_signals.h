// The signals of a trace and what each was last: finds what has changed. It reads all of them at
// every step, so a step costs few nanoseconds a signal.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/time/time.h"
#include "sim/trace/chosen_signals.h"
#include "sim/world/world.h"

namespace locktwin::sim {

// How often a trace looks at a movement, beside the steps of the world (every 5 ms or less while
// the motor is driven): whole milliseconds.
inline constexpr Duration kTraceEvery = std::chrono::milliseconds(10);

class TracedSignals {
 public:
  struct Column {
    const SignalSpec* signal;
    std::size_t lock;
    double last;
  };

  // Lock by lock, in the order of the catalogue, with the values of this moment. Throws BadInput
  // for a signal of a lock that the world has not.
  TracedSignals(const World& world, const std::vector<ChosenSignal>& signals, Duration every);

  const std::vector<Column>& columns() const { return columns_; }
  // As an observer; kNever where none of them is a measure of what moves.
  Duration looks_every() const { return looks_every_; }

  // The next look is at all of them: what rests has changed without a step, in closed form.
  void look_at_all() { steps_.reset(); }
  // Calls `changed` with the number of each column that has another value now.
  template <typename Changed>
  void look(const World& world, Changed&& changed) {
    const bool stepped = steps_ != world.steps();  // else only what moves may have changed
    steps_ = world.steps();
    std::size_t number = 0;
    const Lock* lock = nullptr;
    std::size_t which = 0;
    for (Column& column : columns_) {
      if (!stepped && !column.signal->moves) {
        ++number;
        continue;
      }
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
  Duration looks_every_;
  std::optional<std::uint64_t> steps_ = 0;  // of the world, when it was looked at
};

// "bolt.position_mm"; where the world has several locks, "garden/bolt.position_mm".
std::string name_of(const TracedSignals::Column& column, const World& world);

}  // namespace locktwin::sim
