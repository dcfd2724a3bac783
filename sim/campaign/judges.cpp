#include "sim/campaign/judges.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "sim/lock/lock.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/vocabulary/events.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr double kOutRad = 0.3;  // wide enough to see that the leaf is free

std::string of_lock(const Lock& lock) {
  return lock.name == kFirstLock ? "" : lock.name + "/";
}

}  // namespace

FalseAlarms::FalseAlarms(const std::vector<std::string>& never) {
  for (const std::string& name : never) {
    const EventSpec* event = find_event(name);
    if (event == nullptr) {
      std::vector<std::string_view> names;
      for (const EventSpec& spec : event_catalogue()) names.push_back(spec.name);
      throw BadInput(unknown_word("event", name, names));
    }
    never_.push_back(event->kind);
  }
}

void FalseAlarms::on_occurrence(const World& world, const Occurrence& occurrence) {
  if (first_ || occurrence.kind != OccurrenceKind::event || world.faults_stand()) return;
  if (std::find(never_.begin(), never_.end(), occurrence.event.kind) == never_.end()) return;
  first_ = Breach{"told of a lock without a fault: " + describe(occurrence), occurrence.at};
}

std::optional<Breach> told_open_while_locked(const World& world) {
  for (const Lock& lock : world.locks()) {
    const bool told =
        lock.board.powered() && lock.board.outputs().report.lock_state == core::LockState::unlocked;
    if (!told || !bolt_is_out(lock) || lock.plant.moving()) continue;
    return Breach{fmt::format("{}the lock says 'unlocked', and the bolt is out", of_lock(lock)),
                  world.now()};
  }
  return std::nullopt;
}

std::optional<Breach> no_way_out(const World& world) {
  constexpr std::chrono::seconds kPatience(8);
  for (const Lock& lock : world.locks()) {
    World later;
    later.restore(world.state());
    later.act(make_action("open_door", {{"side", std::string("inside")}, {"lock", lock.name}}));
    const Time end = later.now() + kPatience;
    const std::size_t number = later.find_lock(lock.name);
    while (later.lock(number).plant.door.angle_rad() < kOutRad && later.step(end)) {
    }
    if (later.lock(number).plant.door.angle_rad() >= kOutRad) continue;
    return Breach{fmt::format("TWN-2: {}the inside handle does not open the door", of_lock(lock)),
                  world.now()};
  }
  return std::nullopt;
}

}  // namespace locktwin::sim
