#include "sim/scenario/runner.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/saved_run.h"
#include "sim/scenario/set_ups.h"

namespace locktwin::sim {

namespace {

// A fault that never showed counts only in a run that would pass otherwise, and has ended: in one
// that was stopped it may show yet.
void judge(const World& world, const Player& player, RunResult& result) {
  result.failure = player.failure();
  result.hazards = player.hazards();
  const std::vector<std::string> idle = world.idle_faults();
  if (result.failure) {
    result.verdict = Verdict::failed;
  } else if (!idle.empty() && !player.stopped()) {
    result.verdict = Verdict::invalid;
    result.message =
        fmt::format("never took effect: {}; something has to use the part while the fault is on it",
                    fmt::join(idle, ", "));
  } else {
    result.verdict = Verdict::passed;
  }
}

std::shared_ptr<const SetUps::Kept> carry_out(const Scenario& scenario, const WorldConfig& config,
                                              const Limits& limits) {
  World world(config);
  Player player(world, {}, limits);
  if (!player.play(setup_steps(scenario.setup))) return nullptr;
  return std::make_shared<const SetUps::Kept>(SetUps::Kept{world.state(), player.prepared()});
}

// False: it is not shared, or fails, which its own run then tells.
bool begin_behind_setup(const Scenario& scenario, const RunOptions& options, World& world,
                        Player& player) {
  const Setup& setup = scenario.setup;
  if (options.set_ups == nullptr || setup.shared.empty() || options.secrets) return false;
  const std::uint64_t seed = options.seed.value_or(scenario.seed);
  const auto kept = options.set_ups->get(fmt::format("{} {}", seed, setup.shared), [&] {
    return carry_out(scenario, config_of(scenario, seed), options.limits);
  });
  if (!kept) return false;
  world.restore(kept->world);
  player.begin_behind(kept->player);
  return true;
}

// Comes to time zero, or to where a kept run stands; false: the setup failed.
bool begin(const Scenario& scenario, const RunOptions& options, World& world, Player& player) {
  if (options.from == nullptr) {
    if (!begin_behind_setup(scenario, options, world, player) &&
        !player.play(setup_steps(scenario.setup, options.boot))) {
      return false;
    }
    player.start(scenario);
    return true;
  }
  world.restore(options.from->world);
  if (options.from_first_step) {
    player.start(scenario);
  } else {
    player.resume(scenario, options.from->player);
  }
  return true;
}

void hand_out(const RunOptions& options, const World& world, const Player& player) {
  if (!player.stopped()) {
    throw BadInput(fmt::format("the scenario ends at {}: --to {} is no earlier moment of it",
                               format_duration(world.now() - player.zero()),
                               format_duration(*options.to)));
  }
  if (options.stopped) options.stopped(world, player.state());
}

// Whatever is wrong with it, no step of the scenario has done it.
void keep_moment(const RunOptions& options, const World& world, const Player& player,
                 RunResult& result) {
  try {
    hand_out(options, world, player);
  } catch (const BadInput& error) {
    result.verdict = Verdict::bad_input;
    result.message = error.what();
  }
}

void play(const Scenario& scenario, const RunOptions& options, World& world, RunResult& result) {
  Player player(world, options.pace, options.limits);
  try {
    if (begin(scenario, options, world, player)) {
      result.began = true;
      result.time_zero = player.zero();
      if (options.to) player.stop_at(*options.to);
      if (options.intervention) {
        player.be_lenient();
        player.intervene(options.intervention->at, options.intervention->action);
      }
      if (player.play(scenario.steps)) player.finish();
    }
    judge(world, player, result);
    if (options.to && !result.failure) keep_moment(options, world, player, result);
  } catch (const BadInput& error) {  // a part refused what the reader could not judge
    const Place at = player.current();
    result.verdict = Verdict::bad_input;
    result.message = fmt::format("{}: {}", where(scenario.files, at), error.what());
  } catch (const CoreLinkError& error) {  // a target was lost: the scenario has proved nothing
    result.verdict = Verdict::bad_input;
    result.message = fmt::format("at {}: {}", format_moment(world.now()), error.what());
  }
}

}  // namespace

std::string words_of(const std::optional<Intervention>& besides) {
  if (!besides) return {};
  return fmt::format("{} at {}", describe(besides->action, true), format_duration(besides->at));
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::passed:
      return "passed";
    case Verdict::failed:
      return "failed";
    case Verdict::bad_input:
      return "bad input";
    case Verdict::internal_error:
      return "internal error";
    case Verdict::invalid:
      return "invalid";
  }
  return "";
}

WorldConfig config_of(const Scenario& scenario, std::uint64_t seed) {
  return world_of(scenario.setup, seed);
}

RunResult run_scenario(const Scenario& scenario, const RunOptions& options) {
  RunResult result;
  result.seed = options.seed.value_or(scenario.seed);
  try {
    WorldConfig config = config_of(scenario, result.seed);
    config.make_core = options.make_core;
    config.secrets = options.secrets;
    World world(config);
    if (options.begin) options.begin(world);
    play(scenario, options, world, result);
    if (options.end) options.end(world);
    result.simulated = world.now();
    result.steps = world.steps();
    result.hash = world.state_hash();
  } catch (const BadInput& error) {  // of the observers: a trace that cannot be written
    result.verdict = Verdict::bad_input;
    result.message = error.what();
  } catch (const CoreLinkError& error) {  // a target that cannot be had
    result.verdict = Verdict::bad_input;
    result.message = error.what();
  } catch (const std::exception& error) {
    result.verdict = Verdict::internal_error;
    result.message = error.what();
  }
  return result;
}

std::optional<Failure> set_up(World& world, const Setup& setup) {
  Player player(world, {});
  player.play(setup_steps(setup));
  return player.failure();
}

}  // namespace locktwin::sim
