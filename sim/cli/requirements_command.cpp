#include "sim/cli/requirements_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "sim/cli/progress.h"
#include "sim/cli/report_text.h"
#include "sim/cli/requirement_list.h"
#include "sim/cli/scenario_files.h"
#include "sim/cli/terminal.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct RequirementsArguments {
  std::string folder = "scenarios";
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

std::vector<RequirementGroup> load_requirements(const std::string& folder) {
  const std::string file = folder + "/requirements.json";
  std::error_code unknown;  // what cannot be looked at is told when it is read
  if (!std::filesystem::exists(file, unknown) && !unknown) {
    throw BadInput(
        fmt::format("{}: no such file; give the folder of the scenarios: "
                    "locktwin requirements FOLDER",
                    file));
  }
  return parse_requirements(file, read_text(file));
}

int show_requirements(const RequirementsArguments& arguments) {
  const auto groups = load_requirements(arguments.folder);
  const FoundScenarios found = find_scenarios({arguments.folder});
  BatchOptions options;
  options.jobs = arguments.jobs;
  std::vector<Outcome> outcomes;
  {
    Progress progress(variants_of(found.files, options.strategies).size());
    outcomes =
        run_batch(found.files, options, {{}, [&](std::size_t done) { progress.show(done); }});
  }
  for (Outcome& outcome : outcomes_of(found.bad)) outcomes.push_back(std::move(outcome));
  say(requirements_text(groups, outcomes));
  for (const Outcome& outcome : outcomes) {
    if (outcome.result.verdict != Verdict::passed) complain(outcome_text(outcome, 0));
  }
  return exit_code_of(outcomes);
}

}  // namespace

void add_requirements_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "requirements", "Show which requirement is covered by which scenario and whether it holds");
  auto given = std::make_shared<RequirementsArguments>();
  verb->add_option("folder", given->folder, "Folder with requirements.json and the scenarios")
      ->capture_default_str();
  verb->add_option("--jobs,-j", given->jobs, "How many scenarios at once; changes no output")
      ->check(CLI::Range(1U, 1024U));
  verb->callback([given, &exit_code] { exit_code = show_requirements(*given); });
}

}  // namespace locktwin::sim
