#include "sim/cli/requirements_command.h"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "sim/cli/common_options.h"
#include "sim/cli/outputs.h"
#include "sim/cli/progress.h"
#include "sim/cli/report_text.h"
#include "sim/cli/run_reports.h"
#include "sim/cli/scenario_files.h"
#include "sim/cli/terminal.h"
#include "sim/report/html_report.h"
#include "sim/report/requirement_states.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct RequirementsArguments {
  std::string folder = "scenarios";
  std::string html;
  std::string csv;
  std::string history;
  std::string program;
  unsigned jobs = 1;
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

std::vector<Outcome> run_all(const RequirementsArguments& arguments) {
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
  return outcomes;
}

void check_files(const RequirementsArguments& arguments) {
  std::vector<NamedFile> outputs;
  if (!arguments.html.empty()) outputs.push_back({"--html", arguments.html});
  if (!arguments.csv.empty()) outputs.push_back({"--csv", arguments.csv});
  if (!arguments.history.empty()) outputs.push_back({"--history", arguments.history});
  refuse_overwriting({{"the list of requirements", arguments.folder + "/requirements.json"}},
                     outputs);
}

void save(const std::string& path, const std::string& text) {
  OutputFile file(path);
  file.stream() << text;
  file.finish();
}

RequirementHistory load_history(const std::string& file) {
  std::error_code unknown;
  const bool known = !file.empty() && std::filesystem::exists(file, unknown);
  return parse_history(file, known ? read_text(file) : std::string());
}

void save_html(const RequirementsArguments& arguments,
               const std::vector<RequirementState>& states) {
  if (arguments.html.empty()) return;
  OutputFile file(arguments.html);
  write_html(file.stream(), {"locktwin: requirements", arguments.program, {}, states});
  file.finish();
}

int show_requirements(const RequirementsArguments& arguments) {
  const auto groups = load_requirements(arguments.folder);
  check_files(arguments);
  RequirementHistory history = load_history(arguments.history);
  const std::vector<Outcome> outcomes = run_all(arguments);
  std::vector<RequirementState> states = requirement_states(groups, reported(outcomes));
  if (!arguments.history.empty()) {
    follow_history(history, arguments.program, states);
    save(arguments.history, history_text(history));
  }
  if (!arguments.csv.empty()) save(arguments.csv, requirements_csv(states));
  save_html(arguments, states);
  say(requirements_text(states));
  for (const Outcome& outcome : outcomes) {
    if (outcome.result.verdict != Verdict::passed) complain(outcome_text(outcome, 0));
  }
  return exit_code_of(outcomes);
}

}  // namespace

void add_requirements_command(CLI::App& app, int& exit_code, const std::string& program) {
  CLI::App* verb = app.add_subcommand(
      "requirements", "Show which requirement is covered by which scenario and whether it holds");
  auto given = std::make_shared<RequirementsArguments>();
  given->program = program;
  verb->add_option("folder", given->folder, "Folder with requirements.json and the scenarios")
      ->capture_default_str();
  verb->add_option("--html", given->html,
                   "Write the table as a page for a browser, in two languages");
  verb->add_option("--csv", given->csv, "Write the table as CSV");
  verb->add_option("--history", given->history,
                   "A file kept from run to run: since which build each holds, or does not");
  add_jobs_option(*verb, given->jobs);
  verb->callback([given, &exit_code] { exit_code = show_requirements(*given); });
}

}  // namespace locktwin::sim
