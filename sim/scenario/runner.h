// Runs one scenario in a world of its own and gives the verdict.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "sim/link/core_link.h"
#include "sim/scenario/player.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/setup_steps.h"

namespace locktwin::sim {

enum class Verdict {
  passed,
  failed,
  bad_input,       // the scenario cannot be read, asks for what a part refuses, or a target is lost
  internal_error,  // the program's own mistake
  invalid,         // the run proves nothing: a fault never showed, or it was late for its hardware
};

std::string_view name_of(Verdict verdict);  // "passed"

struct RunResult {
  Verdict verdict = Verdict::internal_error;
  std::optional<Failure> failure;  // of `failed`
  std::string message;             // of the other verdicts; of any: how late it was for hardware
  int hazards = 0;                 // TWN-7: so often the scenario has shown its hazard
  bool began = false;              // the setup is done: there is a time zero
  std::uint64_t seed = 0;
  Time time_zero{};      // in the world's time: how long the setup took
  Duration simulated{};  // setup and steps
  std::uint64_t steps = 0;
  std::uint64_t hash = 0;  // of the final state
};

struct SavedRun;
class SetUps;

// Something else that happens to the first lock, at that time after time zero.
struct Intervention {
  Duration at{};
  Action action;
};

// "interrupt_power for=1s at 4s"; empty: nothing is done besides.
std::string words_of(const std::optional<Intervention>& besides);

struct RunOptions {
  std::optional<std::uint64_t> seed;      // in place of the scenario's
  std::optional<std::uint64_t> secrets;   // other keys than follow from the seed (WorldConfig)
  std::function<void(World&)> begin;      // before the first step: adds observers
  std::function<void(const World&)> end;  // after the last one
  std::function<void(Time)> pace;         // see Player
  Limits limits;
  MakeCore make_core{};  // of each lock; none: cores of this build
  SetupBoot boot = SetupBoot::event;
  // Ends the run at that time after time zero, and hands out where it stands.
  std::optional<Duration> to{};
  std::function<void(const World&, const PlayerState&)> stopped{};
  // Goes on from there in place of the setup: where it stands in the scenario, or at its first
  // step.
  const SavedRun* from = nullptr;
  bool from_first_step = false;
  // Of several runs in which nobody looks on at a setup: where what they share is kept.
  SetUps* set_ups = nullptr;
  // What the scenario expects may then fail; it is played to its end all the same.
  std::optional<Intervention> intervention{};
};

// The world in which a scenario is played, before its setup.
WorldConfig config_of(const Scenario& scenario, std::uint64_t seed);

// A result whose run was stopped where `to` says has its verdict so far.
RunResult run_scenario(const Scenario& scenario, const RunOptions& options = {});

// Carries out a scenario's setup on a fresh world, for whoever goes on by hand from there.
// The world must have been made as world_of(setup, …) says.
std::optional<Failure> set_up(World& world, const Setup& setup);

}  // namespace locktwin::sim
