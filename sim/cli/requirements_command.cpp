#include "sim/cli/requirements_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <thread>

#include "sim/catalogue/bad_input.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/progress.h"
#include "sim/cli/requirement_list.h"
#include "sim/cli/scenario_files.h"

namespace locktwin::sim {

namespace {

struct RequirementsArguments {
  std::string folder = "scenarios";
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

std::vector<RequirementGroup> load_requirements(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw BadInput(fmt::format("{}: cannot be read", file));
  return parse_requirements(file, std::string{std::istreambuf_iterator<char>(stream), {}});
}

int show_requirements(const RequirementsArguments& arguments) {
  const auto groups = load_requirements(arguments.folder + "/requirements.json");
  const std::vector<std::string> files = find_scenarios({arguments.folder});
  BatchOptions options;
  options.jobs = arguments.jobs;
  std::vector<Outcome> outcomes;
  {
    Progress progress(files.size());
    outcomes = run_batch(files, options, {{}, [&](std::size_t done) { progress.show(done); }});
  }
  fmt::print("{}", requirements_text(groups, outcomes));
  const std::vector<std::string> unknown = unknown_covers(groups, outcomes);
  for (const std::string& line : unknown) fmt::print(stderr, "{}\n", line);
  return unknown.empty() ? exit_code_of(outcomes) : kExitBadInput;
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
