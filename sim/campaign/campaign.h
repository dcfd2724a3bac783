// The loop: variations of a scenario, each played and judged.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>

#include "sim/campaign/branch.h"
#include "sim/campaign/variation_source.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

struct CampaignOptions {
  std::optional<std::uint64_t> seed;  // in place of the scenario's
  unsigned jobs = 1;                  // branches at once; changes no result
  Duration settle = std::chrono::seconds(15);
  BranchJudges judges;
  std::function<bool()> stop{};  // asked now and then: is it to end early?
};

struct CampaignSummary {
  std::size_t played = 0;
  std::size_t broken = 0;
  std::size_t refused = 0;         // variations that a part refused; not played
  std::optional<Failure> failure;  // of the scenario itself: then nothing was varied
};

// Called in the order of the variations, on the caller's thread.
using CampaignReport = std::function<void(const Variation&, const BranchResult&)>;

// Ends with the source, or when the scenario has come to its end. Throws BadInput.
CampaignSummary run_campaign(const Scenario& scenario, VariationSource& source,
                             const CampaignOptions& options, const CampaignReport& report);

}  // namespace locktwin::sim
