#include "sim/scenario/saved_run.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/expand.h"
#include "sim/scenario/meaning.h"
#include "sim/timeline/state_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// What stands beside the world in the file.
struct Position {
  PlayerState player;
  std::string scenario;
  std::uint64_t seed = 0;
  std::string besides;
  LT_FIELDS(player, scenario, seed, besides)
};

// Tables and counters written out, so that its steps are those of the run. What is wrong with it is
// told elsewhere.
Located written_out(const std::string& file, const std::string& text) {
  try {
    Problems problems;
    return expand(parse_located_json(text), file, problems).root;
  } catch (const BadJson& error) {
    throw BadInput(fmt::format("{}: {}", where({file}, error.place()), error.what()));
  }
}

Located part(const Located& scenario, const char* key) {
  const LocatedMember* member = scenario.find(key);
  return member == nullptr ? Located{} : member->value;
}

}  // namespace

void save_run(const std::string& file, const SavedRun& run) {
  model::StateBytes bytes;
  model::StateWriter writer(bytes);
  model::save_state(writer, Position{run.player, run.scenario, run.seed, run.besides});
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
          position.seed, std::move(position.besides)};
}

Continuation continuation_of(const SavedRun& run, const std::string& file,
                             const std::string& scenario_text) {
  const Located before = written_out(file, run.scenario);
  const Located now = written_out(file, scenario_text);
  const bool bare = part(now, "setup").kind == Located::Kind::null;
  if (bare && part(before, "setup").kind != Located::Kind::null) return Continuation::fresh;
  if (!run.besides.empty()) {
    throw BadInput(
        fmt::format("the saved state is of a run in which {} was done besides, and does "
                    "not go on by itself: `locktwin debug --power-loss` stands at any "
                    "moment of it",
                    run.besides));
  }
  if (!same_meaning(part(now, "setup"), part(before, "setup"))) {
    throw BadInput(
        "its setup is not the one of the saved state; leave 'setup' out to begin with its steps "
        "there");
  }
  for (const char* key : {"always", "hazard"}) {
    if (same_meaning(part(now, key), part(before, key))) continue;
    if (bare) return Continuation::fresh;
    throw BadInput(fmt::format(
        "its '{}' is not the one of the saved state, where it has been watched from time zero on; "
        "leave 'setup' out to begin with its steps there",
        key));
  }
  const std::size_t begun = run.player.track.path.empty() ? 0 : run.player.track.path.front().index;
  const std::vector<Located> steps = part(now, "steps").items;
  const std::vector<Located> steps_before = part(before, "steps").items;
  for (std::size_t i = 0; i <= begun && i < steps_before.size(); ++i) {
    if (i < steps.size() && same_meaning(steps[i], steps_before[i])) continue;
    if (bare) return Continuation::fresh;
    throw BadInput(fmt::format(
        "step {} is not the one of the saved state, which stands in step {}; change what comes "
        "behind it, or leave 'setup' out to begin with its steps there",
        i + 1, begun + 1));
  }
  return Continuation::same;
}

}  // namespace locktwin::sim
