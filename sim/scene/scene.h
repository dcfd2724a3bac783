// What an action or a fault can work on, and what of it can be looked at: one lock, the household
// around it, the air between them, at one moment.
#pragma once

#include <cstddef>
#include <vector>

#include "sim/air/air.h"
#include "sim/household/household.h"
#include "sim/lock/lock.h"
#include "sim/time/time.h"

namespace locktwin::sim {

struct Scene {
  std::vector<Lock>& locks;
  std::size_t which;  // of the locks is meant
  Lock& lock;         // that one
  Household& household;
  Air& air;
  Time now;

  Doorstep& doorstep() { return household.doorsteps.at(which); }
  Account& account() { return household.accounts.at(which); }
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
