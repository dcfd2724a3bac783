#include "sim/campaign/outcome/learn.h"

#include <filesystem>
#include <vector>

#include "sim/campaign/outcome/block_file.h"
#include "sim/campaign/outcome/tally.h"

namespace locktwin::sim {

namespace {

Seen seen_of(const Plan& plan, const CellResult& result) {
  const std::optional<double> answer = answer_of(plan, result);
  if (!answer) return Seen::nothing;
  return *answer != 0 ? Seen::failed : Seen::passed;
}

}  // namespace

void learn_from(const std::string& folder, Plan& plan) {
  if (!plan.design.seeks()) return;
  const CampaignFolder of = read_folder(folder);
  refuse_other_plan(of, folder, plan);
  std::vector<Seen> seen;
  for (const Block& block : blocks_of(plan.cells())) {
    if (!is_finished(folder, block)) break;
    read_block((std::filesystem::path(folder) / name_of(block)).string(), of,
               [&](const CellRow& row) { seen.push_back(seen_of(plan, row.result)); });
  }
  plan.design.learn(seen);
}

}  // namespace locktwin::sim
