#include "sim/scenario/saved_run.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "sim/timeline/state_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::json;

// What stands beside the world in the file.
struct Position {
  PlayerState player;
  std::string scenario;
  std::uint64_t seed = 0;
  LT_FIELDS(player, scenario, seed)
};

Json part(const Json& scenario, const char* key) {
  return scenario.contains(key) ? scenario.at(key) : Json();
}

}  // namespace

void save_run(const std::string& file, const SavedRun& run) {
  model::StateBytes bytes;
  model::StateWriter writer(bytes);
  model::save_state(writer, Position{run.player, run.scenario, run.seed});
  save_state_file(file, run.world, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

SavedRun load_run(const std::string& file) {
  SavedState saved = load_state_file(file);
  Position position;
  try {
    model::StateReader reader(
        {reinterpret_cast<const std::uint8_t*>(saved.text.data()), saved.text.size()});
    model::load_state(reader, position);
  } catch (const model::BadState& error) {
    throw BadInput(fmt::format("{}: {}", file, error.what()));
  }
  return {std::move(saved.world), std::move(position.player), std::move(position.scenario),
          position.seed};
}

Continuation continuation_of(const SavedRun& run, const std::string& scenario_text) {
  const Json before = Json::parse(run.scenario, nullptr, false);
  const Json now = Json::parse(scenario_text, nullptr, false);
  if (part(now, "setup").is_null() && !part(before, "setup").is_null()) return Continuation::fresh;
  if (part(now, "setup") != part(before, "setup")) {
    throw BadInput(
        "its setup is not the one of the saved state; leave 'setup' out to begin with its steps "
        "there");
  }
  for (const char* key : {"always", "hazard"}) {
    if (part(now, key) == part(before, key)) continue;
    if (part(now, "setup").is_null()) return Continuation::fresh;
    throw BadInput(fmt::format(
        "its '{}' is not the one of the saved state, where it has been watched from time zero on; "
        "leave 'setup' out to begin with its steps there",
        key));
  }
  const std::size_t begun = run.player.path.empty() ? 0 : run.player.path.front().index;
  for (std::size_t i = 0; i <= begun; ++i) {
    const Json& steps = part(now, "steps");
    if (i < steps.size() && steps.at(i) == part(before, "steps").at(i)) continue;
    if (part(now, "setup").is_null()) return Continuation::fresh;
    throw BadInput(fmt::format(
        "step {} is not the one of the saved state, which stands in step {}; change what comes "
        "behind it, or leave 'setup' out to begin with its steps there",
        i + 1, begun + 1));
  }
  return Continuation::same;
}

}  // namespace locktwin::sim
