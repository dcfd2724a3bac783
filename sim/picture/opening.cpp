#include "sim/picture/opening.h"

#include "sim/picture/live_world.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/runner.h"

namespace locktwin::sim {

Duration time_to(std::string_view text) {
  return parse_duration(text);
}

Opening::Opening(const std::string& file, std::optional<std::uint64_t> seed,
                 std::optional<Duration> to)
    : scenario_(std::make_shared<const Scenario>(load_scenario(file))),
      config_(config_of(*scenario_, seed.value_or(scenario_->seed))),
      to_(to) {}

Opening::Opening(const std::string& name, std::string_view text)
    : scenario_(std::make_shared<const Scenario>(parse_scenario(name, text))),
      config_(config_of(*scenario_, scenario_->seed)) {}

void Opening::play(LiveWorld& world) const {
  world.play(scenario_, to_);
}

}  // namespace locktwin::sim
