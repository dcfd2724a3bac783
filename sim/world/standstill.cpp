#include "sim/world/standstill.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/world/world_state.h"

namespace locktwin::sim {

namespace {

class Names {
 public:
  Names(Time now, std::string of) : now_(now), of_(std::move(of)) {}

  void add(std::string_view part, Time due) {
    if (due <= now_) names_.insert(fmt::format("{}{}", of_, part));
  }
  std::set<std::string> take() { return std::move(names_); }

 private:
  Time now_;
  std::string of_;
  std::set<std::string> names_;
};

std::set<std::string> parts_due(const Lock& lock, Time now) {
  Names names(now, lock.name + ": ");
  const model::Plant& plant = lock.plant;
  if (plant.moving()) names.add("door and drive train", now);
  names.add("switches", plant.switches.next_event());
  names.add("supply", plant.supply.next_event());
  names.add("recognition modules", plant.sensors.next_due());
  names.add("keypad", plant.keys.next_event());
  names.add("loudspeaker", plant.speaker.next_event());
  names.add("flash", plant.flash.done_at());
  names.add("radio chips", plant.radio.next_event());
  names.add("supervisor of the board's supply", lock.board.released_at());
  names.add("board", lock.board.next_due(plant));
  return names.take();
}

}  // namespace

std::set<std::string> parts_due(const WorldState& state) {
  std::set<std::string> all;
  for (const Lock& lock : state.locks) all.merge(parts_due(lock, state.now));
  Names names(state.now, "");
  const Household& household = state.household;
  for (std::size_t i = 0; i < state.locks.size(); ++i) {
    const std::string& lock = state.locks[i].name;
    names.add("people at " + lock, household.doorsteps[i].people.next_due());
    names.add("people before the sensors of " + lock, household.doorsteps[i].presenters.next_due());
    for (const Phone& phone : household.phones) {
      names.add("phone " + phone.name() + " at " + lock, phone.next_due(i));
    }
    names.add("household at " + lock, household.next_due(i));
    names.add("air at " + lock, state.air.next_due(i));
  }
  for (const Accessory& accessory : household.accessories) {
    names.add("accessory " + accessory.name(), accessory.next_due());
  }
  all.merge(names.take());
  return all;
}

void tell_standstill(const WorldState& state, const std::set<std::string>& parts) {
  throw Standstill(
      fmt::format("time stands still at {:.6f} s: after {} steps at this moment there is always "
                  "one more, of {}",
                  to_seconds(state.now), kMostStepsAtOnce, fmt::join(parts, "; ")));
}

}  // namespace locktwin::sim
