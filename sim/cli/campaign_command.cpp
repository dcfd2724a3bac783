#include "sim/cli/campaign_command.h"

#include <fmt/format.h>

#include <memory>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/cli/campaign_merge.h"
#include "sim/cli/campaign_run.h"
#include "sim/cli/campaign_submit.h"
#include "sim/cli/common_options.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/terminal.h"

namespace locktwin::sim {

namespace {

int check_plans(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    const Plan plan = load_plan(file);
    say(fmt::format("{}: {} cells in {} blocks, {} parameters; for example\n  {}\n", file,
                    plan.cells(), blocks_of(plan.cells()).size(), plan.parameters.size(),
                    command_of(plan, 0, chosen_of(plan, 0))));
  }
  return kExitPassed;
}

void add_check(CLI::App& campaign, int& exit_code) {
  CLI::App* verb = campaign.add_subcommand("check", "Read plans without playing them");
  const auto files = std::make_shared<std::vector<std::string>>();
  verb->add_option("plans", *files, "Files of plans")->required();
  verb->callback([files, &exit_code] { exit_code = check_plans(*files); });
}

void add_run(CLI::App& campaign, int& exit_code, std::string (*build)()) {
  CLI::App* verb = campaign.add_subcommand("run", "Play a plan's cells, and say what they show");
  const auto given = std::make_shared<CampaignRunArguments>();
  verb->add_option("plan", given->plan, "A file of a plan")->required();
  verb->add_option("--out,-o", given->folder,
                   "The folder for what comes of the cells; what is finished there is not played "
                   "again");
  add_jobs_option(*verb, given->jobs);
  verb->add_option("--shard", given->shard, "I/N: the part I, from 1, of N parts of all cells");
  CLI::Option* cell =
      verb->add_option("--cell", given->cell, "Play this cell alone and say what comes of it");
  cell->check([](const std::string& text) {  // which would be read as a very large number
    return text.starts_with('-') ? text + ": cells are counted from 0" : std::string();
  });
  cell->excludes(verb->get_option("--shard"));  // which part it is in is its own affair
  verb->footer(
      "A plan whose question says 'narrow_enough' ends as soon as its first cells are; a shard "
      "sees "
      "those of others in\nits folder. Exit codes: 0 it holds, 1 something broke or the rate is "
      "too high, 2 bad input, 3 the "
      "program is not\ndeterministic, 4 too few cells to say; of one shard of several 0 or 1, the "
      "verdict is that of `merge`.");
  verb->callback([given, build, &exit_code] {
    given->build = build();
    exit_code = run_plan(*given);
  });
}

void add_folders(CLI::App& verb, std::vector<std::string>& folders) {
  verb.add_option("folders", folders, "Folders of `campaign run --out`, of one plan and build")
      ->required();
}

void add_missing(CLI::App& campaign, int& exit_code) {
  CLI::App* verb = campaign.add_subcommand(
      "missing", "Print which shards are not finished, as a job array takes it: 1-4,7");
  const auto given = std::make_shared<CampaignMissingArguments>();
  add_folders(*verb, given->folders);
  verb->add_option("--plan", given->plan, "Where the plan is now, if it is not where it was");
  verb->add_option("--of", given->of, "Of so many shards; left out: of as many as there are files")
      ->check(CLI::Range(1U, 1'000'000U));
  verb->footer(
      "Of a campaign that has ended early, what it does not need is not missing. Exit codes: 0 "
      "none "
      "is missing, 1 some\nare, 2 bad input.");
  verb->callback([given, &exit_code] { exit_code = tell_missing(*given); });
}

void add_merge(CLI::App& campaign, int& exit_code) {
  CLI::App* verb =
      campaign.add_subcommand("merge", "Put shards together: tables, pages, a verdict");
  const auto given = std::make_shared<CampaignMergeArguments>();
  add_folders(*verb, given->folders);
  verb->add_option("--plan", given->plan, "Where the plan is now, if it is not where it was");
  verb->add_option("--sqlite", given->sqlite, "Write the cells as an SQLite database");
  verb->add_option("--csv", given->csv, "Write the cells as a table");
  verb->add_option("--junit", given->junit, "Write the verdict as a JUnit file");
  verb->add_option("--html", given->html, "Write a page for a browser");
  verb->footer(
      "Exit codes: 0 it holds, 1 it does not, 2 bad input, 3 the same cell with other bytes, 4 "
      "cells are missing or too few.");
  verb->callback([given, &exit_code] { exit_code = merge_cells(*given); });
}

void add_compare(CLI::App& campaign, int& exit_code) {
  CLI::App* verb = campaign.add_subcommand(
      "compare", "The same plan by two builds: what got worse, and whether it is chance");
  const auto given = std::make_shared<CampaignCompareArguments>();
  verb->add_option("before", given->before, "The folder of the one build")->required();
  verb->add_option("after", given->after, "The folder of the other")->required();
  verb->add_option("--plan", given->plan, "Where the plan is now, if it is not where it was");
  verb->add_option("--significance", given->significance,
                   "Worse is said where chance does it less often than this")
      ->check(CLI::Range(1e-12, 0.5))
      ->capture_default_str();
  verb->footer(
      "Exit codes: 0 not worse, 1 worse by more than chance, 2 bad input, 4 no cell of both can be "
      "compared.");
  verb->callback([given, &exit_code] { exit_code = compare_campaigns(*given); });
}

void add_submit(CLI::App& campaign, int& exit_code) {
  CLI::App* verb = campaign.add_subcommand(
      "submit", "Write the files that hand a plan's shards to a scheduler; nothing is submitted");
  const auto given = std::make_shared<CampaignSubmitArguments>();
  verb->add_option("plan", given->job.plan, "A file of a plan")->required();
  verb->add_flag("--slurm", given->engines[0], "A job array and a merge behind it");
  verb->add_flag("--parallel", given->engines[1], "GNU parallel, also over ssh");
  verb->add_flag("--kubernetes", given->engines[2], "An indexed job");
  verb->add_flag("--gitlab", given->engines[3], "A job with `parallel`");
  verb->add_flag("--github", given->engines[4], "A matrix");
  verb->add_option("--out,-o", given->job.folder, "The folder for the cells, which all workers see")
      ->required();
  verb->add_option("--shards", given->job.shards, "Parts of all cells")
      ->check(CLI::Range(1U, 100'000U))
      ->capture_default_str();
  verb->add_option("--into", given->into, "The folder for the files")->capture_default_str();
  verb->add_option("--program", given->job.program, "As the workers call it")
      ->capture_default_str();
  verb->add_option("--image", given->job.image, "Of a container that has the program")
      ->capture_default_str();
  verb->callback([given, &exit_code] { exit_code = write_job_files(*given); });
}

}  // namespace

void add_campaign_command(CLI::App& app, int& exit_code, std::string (*build)()) {
  CLI::App* campaign = app.add_subcommand(
      "campaign", "Play thousands of variations of a scenario, as a plan says, and count");
  campaign->require_subcommand(1);
  add_check(*campaign, exit_code);
  add_run(*campaign, exit_code, build);
  add_missing(*campaign, exit_code);
  add_merge(*campaign, exit_code);
  add_compare(*campaign, exit_code);
  add_submit(*campaign, exit_code);
}

}  // namespace locktwin::sim
