#include "sim/campaign/campaign.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "sim/campaign/share_out.h"
#include "sim/campaign/trunk.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kBranchesPerJob = 8;  // taken from the trunk before they are played

struct Branch {
  Variation variation;
  Fork fork;
  BranchResult result{};
};

// The scenario must hold as it is, by all that a branch is judged by: what breaks in a branch is
// then the variation's.
std::optional<Failure> failure_of_itself(const Scenario& scenario, std::uint64_t seed,
                                         const BranchJudges& judges) {
  FalseAlarms alarms = judges.alarms;
  Trunk trunk(scenario, seed, &alarms);
  if (std::optional<Failure> failure = trunk.finish()) return failure;
  std::optional<Breach> breach = alarms.first();
  if (!breach) breach = breach_at_end(trunk.world(), judges);
  if (!breach) return std::nullopt;
  Failure failure;
  failure.expected = "nothing that a variation is judged by";
  failure.seen = breach->what;
  failure.at = breach->at - trunk.zero();
  return failure;
}

class Loop {
 public:
  Loop(const Scenario& scenario, const CampaignOptions& options, std::uint64_t seed)
      : scenario_(scenario), options_(options), trunk_(scenario, seed) {}

  // The next branches; none: that were all.
  std::vector<Branch> take(VariationSource& source) {
    std::vector<Branch> branches;
    const std::size_t most = kBranchesPerJob * std::max(1U, options_.jobs);
    while (!ended_ && branches.size() < most) {
      std::optional<Variation> variation = source.next();
      std::optional<Fork> fork = variation ? fork_at(variation->at) : std::nullopt;
      ended_ = !fork;
      if (fork) branches.push_back({std::move(*variation), std::move(*fork)});
    }
    return branches;
  }

  void play(std::vector<Branch>& branches) {
    share_out(branches.size(), options_.jobs, [&](std::size_t i) {
      Branch& branch = branches[i];
      branch.result = run_branch(scenario_, branch.fork, branch.variation, options_.judges);
    });
  }

 private:
  // Several variations of one moment share it.
  std::optional<Fork> fork_at(Duration at) {
    if (last_ && last_at_ == at) return last_;
    last_ = trunk_.go_to(at);
    last_at_ = at;
    return last_;
  }

  const Scenario& scenario_;
  const CampaignOptions& options_;
  Trunk trunk_;
  std::optional<Fork> last_;
  Duration last_at_{};
  bool ended_ = false;
};

}  // namespace

CampaignSummary run_campaign(const Scenario& scenario, VariationSource& source,
                             const CampaignOptions& options, const CampaignReport& report) {
  const std::uint64_t seed = options.seed.value_or(scenario.seed);
  const Scenario varied = for_branches(scenario, options.settle, AtLeast::demanded);
  CampaignSummary summary;
  summary.failure = failure_of_itself(varied, seed, options.judges);
  if (summary.failure) return summary;
  Loop loop(varied, options, seed);
  while (!options.stop || !options.stop()) {
    std::vector<Branch> branches = loop.take(source);
    if (branches.empty()) break;
    loop.play(branches);
    for (const Branch& branch : branches) {
      summary.played += branch.result.refusal.empty() ? 1 : 0;
      summary.refused += branch.result.refusal.empty() ? 0 : 1;
      summary.broken += branch.result.breach ? 1 : 0;
      if (report) report(branch.variation, branch.result);
    }
  }
  return summary;
}

}  // namespace locktwin::sim
