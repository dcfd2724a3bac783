#include "sim/cli/check_command.h"

#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "sim/cli/exit_codes.h"
#include "sim/cli/scenario_files.h"
#include "sim/cli/terminal.h"
#include "sim/scenario/scenario.h"
#include "sim/text/printable.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

int check_scenarios(const std::vector<std::string>& paths) {
  const FoundScenarios found = find_scenarios(paths);
  std::size_t bad = found.bad.size();
  for (const BadPath& path : found.bad) {
    complain(fmt::format("{}: {}\n", printable_line(path.path), path.why));
  }
  for (const std::string& file : found.files) {
    try {
      load_scenario(file);
    } catch (const BadInput& error) {
      complain(fmt::format("{}\n", error.what()));
      ++bad;
    }
  }
  say(fmt::format("{} good, {} bad\n", found.files.size() + found.bad.size() - bad, bad));
  return bad == 0 ? kExitPassed : kExitBadInput;
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("check", "Read scenarios without running them");
  const auto paths = std::make_shared<std::vector<std::string>>();
  verb->add_option("paths", *paths, "Scenario files, or folders of them")->required();
  verb->callback([paths, &exit_code] { exit_code = check_scenarios(*paths); });
}

}  // namespace locktwin::sim
