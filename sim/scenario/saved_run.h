// A run of a scenario that was stopped at a moment and kept: the world, where the run stands in its
// scenario, and that scenario as it was written. From it the run goes on to the end that it would
// have had, or the scenario with other steps behind that moment, or another one without a setup.
#pragma once

#include <cstdint>
#include <string>

#include "sim/scenario/player.h"
#include "sim/world/world_state.h"

namespace locktwin::sim {

struct SavedRun {
  WorldState world;
  PlayerState player;
  std::string scenario;  // its text
  std::uint64_t seed = 0;
  // What was done besides its steps, in words; empty: nothing. Such a run is there to be looked at.
  std::string besides{};
};

// Throws BadInput with the file's name: it cannot be written, or is something else.
void save_run(const std::string& file, const SavedRun& run);
SavedRun load_run(const std::string& file);

enum class Continuation {
  same,   // the scenario goes on where it stands
  fresh,  // another one begins there: it has no setup
};
// How a scenario, the text of `file`, can be played from there. Throws BadInput with the remedy
// when it cannot: it has another setup, other invariants, or other steps before that moment.
Continuation continuation_of(const SavedRun& run, const std::string& file,
                             const std::string& scenario_text);

}  // namespace locktwin::sim
