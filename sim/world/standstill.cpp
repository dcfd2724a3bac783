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
  for (std::size_t i = 0; i < state.household.doorsteps.size(); ++i) {
    const Doorstep& doorstep = state.household.doorsteps[i];
    names.add("people at " + state.locks[i].name, doorstep.people.next_due());
    names.add("people before the sensors of " + state.locks[i].name,
              doorstep.presenters.next_due());
  }
  for (const Phone& phone : state.household.phones) {
    names.add("phone " + phone.name(), phone.next_due());
  }
  for (const Accessory& accessory : state.household.accessories) {
    names.add("accessory " + accessory.name(), accessory.next_due());
  }
  if (state.household.next_due() <= state.now) names.add("household", state.now);
  names.add("air", state.air.next_due());
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
