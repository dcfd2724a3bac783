// The air around the locks: who hears whom over Bluetooth, through the house's Wi-Fi and the cloud,
// and which strangers listen. It alone knows addresses; locks and phones know what they are told.
// A relay of the cloud and a stranger stand beside every lock, each with streams of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sim/air/attacker.h"
#include "sim/air/cloud.h"
#include "sim/air/lock_air.h"
#include "sim/air/lock_link.h"
#include "sim/air/places.h"
#include "sim/time/time.h"

namespace locktwin::sim {

struct Air {
  // One seed and one spot a lock.
  Air(std::span<const std::uint64_t> lock_seeds, std::vector<Spot> spots);

  // The app has told two locks of each other (UNL-12): one now commands the other.
  void join(std::size_t commanding, std::size_t obeying);
  // Where a lock's word for a linked lock goes: to the one that it is connected with, else to the
  // one that it commands. Null: there is none.
  LockLink* link_of(std::size_t lock);

  LockLink* find_link(std::size_t first, std::size_t second);  // null: they never met

  double margin_db(const LockLink& link) const;  // from one lock to the other

  void set_cloud_up(bool up);
  bool cloud_up() const { return clouds.front().up(); }

  Time next_due(std::size_t lock) const;  // of what is around it
  // Frames of all attackers together.
  std::size_t recorded() const;
  std::uint64_t sent() const;

  std::vector<Spot> spots;  // of the locks
  std::vector<Cloud> clouds;
  std::vector<Attacker> attackers;
  std::vector<LockLink> links;
  std::vector<std::optional<std::size_t>> commanded;  // by each lock
  std::vector<std::uint64_t> lock_seeds;
  LT_FIELDS(spots, clouds, attackers, links, commanded, lock_seeds)
};

}  // namespace locktwin::sim
