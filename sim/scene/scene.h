// What an action or a fault can work on, and what of it can be looked at: one lock, the household
// around it, the air between them, at one moment.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/air/air.h"
#include "sim/air/lock_air.h"
#include "sim/household/household.h"
#include "sim/lock/lock.h"
#include "sim/lock/rear_screen.h"
#include "sim/time/time.h"

namespace locktwin::sim {

// What a radio, a phone or an eye at its door can meet of a lock.
inline LockAir air_of(Lock& lock, std::size_t which, const Air& air) {
  return {lock.plant.radio, door_is_shut(lock), visible_pairing_text(lock), air.spots.at(which)};
}

struct Scene {
  std::vector<Lock>& locks;
  std::size_t which;  // of the locks is meant
  Lock& lock;         // that one
  Household& household;
  Air& air;
  Time now;

  Doorstep& doorstep() { return household.doorsteps.at(which); }
  Account& account() { return household.accounts.at(which); }
  LockAir lock_air() { return air_of(lock, which, air); }
  Attacker& attacker() { return air.attackers.at(which); }
};

struct Sight {
  const Lock& lock;
  std::size_t which;
  const Household& household;
  const Air& air;
  Time now;

  // Whoever may act may look.
  Sight(const Lock& of, std::size_t index, const Household& around, const Air& between, Time at)
      : lock(of), which(index), household(around), air(between), now(at) {}
  Sight(const Scene& scene)  // NOLINT(google-explicit-constructor)
      : Sight(scene.lock, scene.which, scene.household, scene.air, scene.now) {}
};

}  // namespace locktwin::sim
