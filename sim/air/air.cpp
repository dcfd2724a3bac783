#include "sim/air/air.h"

#include <algorithm>
#include <utility>

#include "model/radio/bluetooth_path.h"

namespace locktwin::sim {

Air::Air(std::span<const std::uint64_t> seeds, std::vector<Spot> places)
    : spots(std::move(places)), commanded(seeds.size()), lock_seeds(seeds.begin(), seeds.end()) {
  for (const std::uint64_t seed : seeds) {
    clouds.emplace_back(seed);
    attackers.emplace_back(seed);
  }
}

void Air::join(std::size_t commanding, std::size_t obeying) {
  commanded.at(commanding) = obeying;
  const auto [first, second] = std::minmax(commanding, obeying);
  if (find_link(first, second) == nullptr) {
    links.emplace_back(lock_seeds.at(second), first, second);
  }
}

LockLink* Air::find_link(std::size_t first, std::size_t second) {
  const auto found = std::find_if(links.begin(), links.end(), [&](const LockLink& link) {
    return link.first() == first && link.second() == second;
  });
  return found == links.end() ? nullptr : &*found;
}

LockLink* Air::link_of(std::size_t lock) {
  for (LockLink& link : links) {
    if (link.joins(lock) && link.connected()) return &link;
  }
  const std::optional<std::size_t> other = commanded.at(lock);
  return other ? find_link(std::min(lock, *other), std::max(lock, *other)) : nullptr;
}

void Air::set_cloud_up(bool up) {
  for (Cloud& cloud : clouds) cloud.set_up(up);
}

// Along the front of the house, in the open: nothing stands between two front panels.
double Air::margin_db(const LockLink& link) const {
  const double apart_m = distance_m(spots.at(link.first()), spots.at(link.second()));
  return model::margin_db({}, {.distance_m = apart_m});
}

std::size_t Air::recorded() const {
  std::size_t frames = 0;
  for (const Attacker& attacker : attackers) frames += attacker.recorded();
  return frames;
}

std::uint64_t Air::sent() const {
  std::uint64_t frames = 0;
  for (const Attacker& attacker : attackers) frames += attacker.sent();
  return frames;
}

Time Air::next_due(std::size_t lock) const {
  Time due = std::min(clouds[lock].next_due(), attackers[lock].next_due());
  for (const LockLink& link : links) {
    if (link.joins(lock)) due = std::min(due, link.next_due());
  }
  return due;
}

}  // namespace locktwin::sim
