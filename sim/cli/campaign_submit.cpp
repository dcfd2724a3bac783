#include "sim/cli/campaign_submit.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "sim/campaign/outcome/block_file.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/terminal.h"
#include "sim/text/output_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

// Scripts go to their own folder first, so the plan and the cells are named by whole paths.
int write_job_files(const CampaignSubmitArguments& given) {
  const Plan plan = load_plan(given.job.plan);
  if (std::count(std::begin(given.engines), std::end(given.engines), true) != 1) {
    throw BadInput("give one of --slurm, --parallel, --kubernetes, --gitlab and --github");
  }
  const auto* chosen = std::find(std::begin(given.engines), std::end(given.engines), true);
  const auto engine = static_cast<Engine>(chosen - std::begin(given.engines));
  const auto blocks = static_cast<unsigned>(blocks_of(plan.cells()).size());
  const unsigned most = std::min(blocks, most_shards(engine));
  if (given.job.shards > most) {
    throw BadInput(
        fmt::format("--shards {}: at most {}, of this plan and engine", given.job.shards, most));
  }
  if (plan.design.seeks() && !plays_rounds(engine)) {
    throw BadInput(
        "a search is played in rounds, each of which goes on from all shards of the one before: "
        "take --slurm, --parallel, or `campaign run PLAN --jobs N` on one machine");
  }
  JobRequest job = given.job;
  job.rounds = static_cast<unsigned>(plan.design.rounds());
  const bool here = engine == Engine::slurm || engine == Engine::parallel;
  if (here) {
    job.plan = fs::absolute(job.plan).lexically_normal().string();
    job.folder = fs::absolute(job.folder).lexically_normal().string();
  }
  for (const JobFile& file : job_files(engine, job)) {
    const std::string path = (fs::path(given.into) / file.name).string();
    OutputFile output(path);
    output.stream() << file.text;
    output.finish();
    if (file.script) fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add);
    say(path + "\n");
  }
  return kExitPassed;
}

}  // namespace locktwin::sim
