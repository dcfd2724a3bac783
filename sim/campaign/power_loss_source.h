// The pack is lost for a while: at every moment of a range, or at every write to the flash, which
// the scenario itself is played once for.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "sim/campaign/variation_source.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

// One action at each of some moments, in the order of time.
class MomentsSource : public VariationSource {
 public:
  MomentsSource(Action action, std::vector<Duration> moments)
      : action_(std::move(action)), moments_(std::move(moments)) {}

  std::optional<Variation> next() override {
    if (next_ == moments_.size()) return std::nullopt;
    return Variation{moments_[next_++], action_};
  }

 private:
  Action action_;
  std::vector<Duration> moments_;
  std::size_t next_ = 0;
};

// After time zero: as each write begins, in its middle, and when it is done. Throws BadInput as
// run_scenario() tells it.
std::vector<Duration> flash_writes(const Scenario& scenario, std::uint64_t seed);

// What happens at each of the moments.
Action cut_of(const PowerLoss& loss);

std::unique_ptr<VariationSource> power_losses(const Scenario& scenario, std::uint64_t seed,
                                              const PowerLoss& loss);

}  // namespace locktwin::sim
