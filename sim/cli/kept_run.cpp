#include "sim/cli/kept_run.h"

#include <fmt/format.h>

#include "sim/scenario/duration_text.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

void check(const KeptRun& kept, const std::vector<std::string>& files) {
  const bool any = kept.to || !kept.state.empty() || !kept.from.empty();
  if (any && files.size() != 1) {
    throw BadInput("--to, --state and --from are for one scenario at a time");
  }
  if (kept.to.has_value() == kept.state.empty()) {
    throw BadInput(kept.to ? "--to needs --state, the file that the moment goes to"
                           : "--state needs --to, the time after the setup");
  }
}

void refuse_what_is_over(const KeptRun& kept, const SavedRun& saved) {
  const Time zero = saved.player.zero;
  if (!kept.to || zero + *kept.to >= saved.world.now) return;
  throw BadInput(fmt::format("the saved state stands at {}: --to {} lies before it",
                             format_duration(saved.world.now - zero), format_duration(*kept.to)));
}

std::optional<SavedRun> take_up(const KeptRun& kept, const std::string& file, RunOptions& options) {
  if (kept.to) {
    options.to = kept.to;
    options.stopped = [&kept, file, &options](const World& world, const PlayerState& player) {
      const std::uint64_t seed = options.seed.value_or(load_scenario(file).seed);
      save_run(kept.state,
               {world.state(), player, read_text(file), seed, words_of(options.intervention)});
    };
  }
  if (kept.from.empty()) return std::nullopt;
  return load_run(kept.from);
}

}  // namespace locktwin::sim
