// Everything that the future of a world depends on, as one value: a copy goes on exactly as the
// original does.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/air/air.h"
#include "sim/household/household.h"
#include "sim/lock/lock.h"
#include "sim/time/time.h"
#include "sim/vocabulary/action_text.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/agenda.h"
#include "sim/world/counted.h"

namespace locktwin::sim {

struct WorldState {
  Time now{0};
  std::int64_t date_s;  // of the world's beginning, since 2000-01-01 00:00 UTC
  Counted counted;
  std::vector<Lock> locks;
  Household household;
  Air air;
  std::vector<Action> waiting;  // for the next step
  Agenda agenda{};              // what follows from the rest
  LT_FIELDS(now, date_s, counted, locks, household, air, waiting)
  LT_NOT_STATE(agenda);
  void forget_cache() { agenda.forget(); }
};

struct WorldConfig;

// How a world of this configuration begins.
WorldState first_state(const WorldConfig& config);

}  // namespace locktwin::sim
