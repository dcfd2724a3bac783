#include "sim/campaign/cells/starts.h"

#include <fmt/format.h>

namespace locktwin::sim {

namespace {

std::shared_ptr<const Start> carried_out(const Scenario& scenario, std::uint64_t seed) {
  const Trunk trunk(scenario, seed);
  return std::make_shared<const Start>(Start{trunk.at_zero(), trunk.failure()});
}

}  // namespace

std::shared_ptr<const Start> Starts::behind_setup(const Scenario& scenario, std::uint64_t seed) {
  std::shared_ptr<Entry> entry;
  {
    const std::string name = fmt::format("{} {}", seed, scenario.setup.shared);
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(name);
    if (found != entries_.end()) {
      entry = found->second;
    } else if (entries_.size() < kMostKept) {
      entry = entries_.emplace(name, std::make_shared<Entry>()).first->second;
    }
  }
  if (!entry) return carried_out(scenario, seed);
  std::call_once(entry->once, [&] { entry->start = carried_out(scenario, seed); });
  return entry->start;
}

}  // namespace locktwin::sim
