#include "sim/picture/breakpoints.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/lock/lock.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"

namespace locktwin::sim {

Breakpoints::Watched Breakpoints::watch(const Breakpoint& wish, const World& world) {
  Watched watched{nullptr, nullptr, wish, 0, true};
  const bool there = wish.lock.empty() || std::ranges::any_of(world.locks(), [&](const Lock& lock) {
                       return lock.name == wish.lock;
                     });
  if (!there) return watched;
  watched.lock = world.find_lock(wish.lock);
  const bool event = wish.relation == Breakpoint::Relation::happens;
  if (event) watched.event = find_event(wish.what);
  if (!event) watched.signal = find_signal(wish.what);
  if (watched.event == nullptr && watched.signal == nullptr) {
    throw BadInput(fmt::format("a breakpoint on '{}': there is no such {}", wish.what,
                               event ? "event" : "signal"));
  }
  if (!event) watched.held = holds(watched, world);
  return watched;
}

bool Breakpoints::holds(const Watched& watched, const World& world) {
  const double value = watched.signal->read(world, watched.lock);
  switch (watched.wish.relation) {
    case Breakpoint::Relation::happens:
      break;
    case Breakpoint::Relation::is:
      return value == watched.wish.value;
    case Breakpoint::Relation::above:
      return value > watched.wish.value;
    case Breakpoint::Relation::below:
      return value < watched.wish.value;
  }
  return false;
}

void Breakpoints::set(const std::vector<Breakpoint>& wished, const World& world) {
  std::vector<Watched> next;
  for (const Breakpoint& wish : wished) next.push_back(watch(wish, world));
  watched_ = std::move(next);
  met_.reset();
}

void Breakpoints::begin_at(const World& world) {
  for (Watched& watched : watched_) {
    if (watched.signal != nullptr) watched.held = holds(watched, world);
  }
  met_.reset();
}

std::optional<std::size_t> Breakpoints::take_met() {
  return std::exchange(met_, std::nullopt);
}

void Breakpoints::on_occurrence(const World& world, const Occurrence& occurrence) {
  if (occurrence.kind != OccurrenceKind::event || met_) return;
  for (std::size_t i = 0; i < watched_.size(); ++i) {
    const Watched& watched = watched_[i];
    const bool same = watched.event != nullptr && watched.event->kind == occurrence.event.kind;
    if (!same || world.find_lock(occurrence.lock) != watched.lock) continue;
    met_ = i;
    return;
  }
}

void Breakpoints::on_step(const World& world) {
  for (std::size_t i = 0; i < watched_.size(); ++i) {
    Watched& watched = watched_[i];
    if (watched.signal == nullptr) continue;
    const bool held = std::exchange(watched.held, holds(watched, world));
    if (!held && watched.held && !met_) met_ = i;
  }
}

}  // namespace locktwin::sim
