#include "sim/campaign/power_loss_source.h"

#include <algorithm>

#include "firmware-core/outputs.h"
#include "sim/campaign/sweep_source.h"
#include "sim/campaign/trunk.h"
#include "sim/lock/lock.h"
#include "sim/vocabulary/actions.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr Duration kForEver = std::chrono::days(3650);

class Writes : public Observer {
 public:
  void on_core_step(const World& world, const Lock&, const core::Inputs&,
                    const core::Outputs& outputs) override {
    if (outputs.flash.operation != core::FlashOperation::none) begun_.push_back(world.now());
  }
  // The chip has taken the command by then.
  void on_step(const World& world) override {
    for (const Time at : begun_) {
      Time done = at;
      for (const Lock& lock : world.locks()) {
        if (lock.plant.flash.busy()) done = std::max(done, lock.plant.flash.done_at());
      }
      for (const Time moment : {at, at + (done - at) / 2, done}) moments_.push_back(moment);
    }
    begun_.clear();
  }
  std::vector<Duration> since(Time zero) {
    std::vector<Duration> all;
    for (const Time at : moments_) all.push_back(at - zero);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

 private:
  std::vector<Time> begun_;
  std::vector<Time> moments_;
};

}  // namespace

std::vector<Duration> flash_writes(const Scenario& scenario, std::uint64_t seed) {
  Writes writes;
  Trunk trunk(scenario, seed, &writes);
  trunk.finish();
  return writes.since(trunk.zero());
}

Action cut_of(const PowerLoss& loss) {
  return make_action("interrupt_power", {{"for", to_seconds(loss.lasts)}});
}

std::unique_ptr<VariationSource> power_losses(const Scenario& scenario, std::uint64_t seed,
                                              const PowerLoss& loss) {
  const Action cut = cut_of(loss);
  if (loss.at_flash_writes) {
    return std::make_unique<MomentsSource>(cut, flash_writes(scenario, seed));
  }
  return std::make_unique<SweepSource>(
      cut, SweepRange{loss.from, loss.to.value_or(kForEver), loss.every});
}

}  // namespace locktwin::sim
