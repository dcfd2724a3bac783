// The scenario as it is, played once: it stops at each moment that is asked for, and hands out
// where it stands.
#pragma once

#include <memory>
#include <optional>

#include "sim/scenario/player.h"
#include "sim/scenario/scenario.h"
#include "sim/world/world.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

// A moment of a run, to be gone on from by any number of branches.
struct Fork {
  std::shared_ptr<const WorldState> world;
  PlayerState player;
};

class Trunk {
 public:
  // Plays the setup. The scenario outlives the trunk, as does who listens to it from time zero on.
  // Throws BadInput as run_scenario() tells it.
  Trunk(const Scenario& scenario, std::uint64_t seed, Observer* listener = nullptr);

  // Other chance from where it stands.
  void restart_chance(std::uint64_t seed);
  // Behind the setup, before the first step. None: the setup failed.
  std::optional<Fork> at_zero() const;
  // Goes on to that time after time zero, never back. None: the scenario has ended before, or
  // failed.
  std::optional<Fork> go_to(Duration since_zero);
  // To its end. None: it holds.
  std::optional<Failure> finish();

  const std::optional<Failure>& failure() const { return failure_; }  // so far
  const World& world() const { return world_; }
  Time zero() const { return state_.zero; }  // in the time of the world

 private:
  bool play(std::optional<Duration> to);  // false: it stands at that moment

  const Scenario& scenario_;
  World world_;
  PlayerState state_;
  std::optional<Failure> failure_;
  bool ended_ = false;
};

}  // namespace locktwin::sim
