#include "sim/campaign/trunk.h"

#include "sim/scenario/runner.h"
#include "sim/scenario/setup_steps.h"
#include "sim/world/chance.h"

namespace locktwin::sim {

Trunk::Trunk(const Scenario& scenario, std::uint64_t seed, Observer* listener)
    : scenario_(scenario), world_(world_of(scenario.setup, seed)) {
  Player player(world_, {});
  ended_ = !player.play(setup_steps(scenario.setup));
  failure_ = player.failure();
  if (ended_) return;
  player.start(scenario);
  state_ = player.state();
  if (listener != nullptr) world_.add_observer(*listener);
}

void Trunk::restart_chance(std::uint64_t seed) {
  WorldState other = world_.state();
  sim::restart_chance(other, seed);
  world_.restore(other);
}

std::optional<Fork> Trunk::at_zero() const {
  if (ended_) return std::nullopt;
  return Fork{std::make_shared<const WorldState>(world_.state()), state_};
}

bool Trunk::play(std::optional<Duration> to) {
  Player player(world_, {});
  player.resume(scenario_, state_);
  if (to) player.stop_at(*to);
  if (player.play(scenario_.steps)) player.finish();
  failure_ = player.failure();
  ended_ = !player.stopped();
  state_ = player.state();
  return ended_;
}

std::optional<Fork> Trunk::go_to(Duration since_zero) {
  if (ended_ || play(since_zero)) return std::nullopt;
  return Fork{std::make_shared<const WorldState>(world_.state()), state_};
}

std::optional<Failure> Trunk::finish() {
  if (!ended_) play(std::nullopt);
  return failure_;
}

}  // namespace locktwin::sim
