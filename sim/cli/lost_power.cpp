#include "sim/cli/lost_power.h"

#include <fmt/format.h>

#include <utility>

#include "sim/campaign/branch.h"
#include "sim/campaign/campaign.h"
#include "sim/campaign/power_loss_source.h"
#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

namespace {

// A variation is judged by what may never be, and has no steps of its own to count.
Outcome outcome_of(const Outcome& itself, const PowerLoss& loss, const Variation& variation,
                   const BranchResult& branch) {
  Outcome outcome = itself;
  outcome.result = {};
  outcome.picture.reset();
  outcome.look_back = {};
  outcome.result.seed = itself.result.seed;
  outcome.result.began = true;
  outcome.result.time_zero = branch.zero;
  outcome.result.simulated = branch.simulated;
  outcome.result.verdict = branch.breach ? Verdict::failed : Verdict::passed;
  if (branch.breach) {
    Failure failure = branch.failure.value_or(Failure{});
    failure.expected = "nothing that may never be, whenever the power is lost";
    failure.seen = branch.breach->what;
    failure.at = branch.breach->at - branch.zero;
    outcome.result.failure = std::move(failure);
  }
  outcome.variant += fmt::format("{}power lost at {}", itself.variant.empty() ? "" : ", ",
                                 write_duration(variation.at));
  outcome.again += arguments_of(loss, variation.at);
  return outcome;
}

// By living it again with what was done besides.
void look_back_at(const Scenario& scenario, const Variation& variation, Duration settle,
                  Outcome& outcome) {
  LookBackOptions look;
  look.run.seed = outcome.result.seed;
  look.run.intervention = Intervention{variation.at, variation.action};
  outcome.look_back =
      look_back(for_branches(scenario, settle, AtLeast::demanded), outcome.result, look);
}

}  // namespace

void lose_power(const Scenario& scenario, const BatchOptions& options,
                std::vector<Outcome>& outcomes) {
  const std::optional<PowerLoss> loss =
      options.strategies.power_loss ? options.strategies.power_loss : scenario.power_loss;
  const Outcome itself = outcomes.front();
  if (!loss || itself.result.verdict != Verdict::passed) return;
  CampaignOptions campaign;
  campaign.seed = itself.result.seed;
  campaign.stop = options.stop;
  const auto source = power_losses(scenario, itself.result.seed, *loss);
  bool told = false;  // as the first one is in full
  const CampaignSummary summary = run_campaign(
      scenario, *source, campaign, [&](const Variation& variation, const BranchResult& branch) {
        if (!branch.refusal.empty()) return;
        outcomes.push_back(outcome_of(itself, *loss, variation, branch));
        if (branch.breach && !std::exchange(told, true)) {
          look_back_at(scenario, variation, campaign.settle, outcomes.back());
        }
      });
  if (summary.played + summary.refused == 0 && !loss->at_flash_writes && !summary.failure) {
    outcomes.front().result.verdict = Verdict::invalid;
    outcomes.front().result.message =
        fmt::format("never took effect: the loss of power; the run ends at {}, before its moment",
                    format_duration(itself.result.simulated - itself.result.time_zero));
  }
  if (!summary.failure) return;
  outcomes.front().result.verdict = Verdict::failed;
  outcomes.front().result.failure = summary.failure;
}

}  // namespace locktwin::sim
