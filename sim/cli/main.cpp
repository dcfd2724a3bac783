// The command line. Each verb stands in a file of its own and adds itself here.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "sim/cli/campaign_command.h"
#include "sim/cli/check_command.h"
#include "sim/cli/debug_command.h"
#include "sim/cli/diff_command.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/explore_command.h"
#include "sim/cli/hil_command.h"
#include "sim/cli/manual_command.h"
#include "sim/cli/new_command.h"
#include "sim/cli/plant_command.h"
#include "sim/cli/record_command.h"
#include "sim/cli/reference_command.h"
#include "sim/cli/replay_command.h"
#include "sim/cli/requirements_command.h"
#include "sim/cli/run_command.h"
#include "sim/cli/sweep_command.h"
#include "sim/cli/terminal.h"
#include "sim/cli/version.h"
#include "sim/cli/why_command.h"
#include "sim/vocabulary/bad_input.h"

using namespace locktwin::sim;

namespace {

// A word in the place of the verb that is none; empty when the command line can be parsed.
std::string complaint_of_verb(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return {};
  std::vector<std::string> names;
  for (const CLI::App* verb : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(verb->get_name());
  }
  if (std::find(names.begin(), names.end(), argv[1]) != names.end()) return {};
  return unknown_word("verb", argv[1], {names.begin(), names.end()});
}

// An option whose word is empty asks for nothing, and would be passed over: as from a script, whose
// variable is not set.
void refuse_empty_words(CLI::App& app) {
  for (CLI::Option* option : app.get_options()) {
    if (option->get_items_expected_max() == 0) continue;  // a flag
    option->check([](const std::string& word) { return word.empty() ? "it is empty" : ""; });
  }
  for (CLI::App* verb : app.get_subcommands([](CLI::App*) { return true; })) {
    refuse_empty_words(*verb);
  }
}

int carry_out(int argc, char** argv) {
  CLI::App app("locktwin: a simulator and digital twin of a smart door lock", "locktwin");
  app.require_subcommand(1);
  app.set_version_flag("--version", "locktwin " + version_text(),
                       "Print version, commit and compiler of this build, and exit");
  app.footer(
      "Exit codes: 0 passed, 1 failed, 2 bad input, 3 internal error, 4 invalid; 130, 143, "
      "129 interrupted.");
  int exit_code = kExitPassed;
  try {
    const std::string program = "locktwin " + version_text();
    add_run_command(app, exit_code, program);
    add_new_command(app, exit_code);
    add_check_command(app, exit_code);
    add_debug_command(app, exit_code);
    add_plant_command(app, exit_code);
    add_record_command(app, exit_code, program);
    add_replay_command(app, exit_code);
    add_diff_command(app, exit_code);
    add_hil_command(app, exit_code, program);
    add_sweep_command(app, exit_code);
    add_campaign_command(app, exit_code, build_text);
    add_explore_command(app, exit_code);
    add_why_command(app, exit_code);
    add_requirements_command(app, exit_code, program);
    add_reference_commands(app);
    add_manual_commands(app, version_number());
    refuse_empty_words(app);
    const std::string complaint = complaint_of_verb(app, argc, argv);
    if (!complaint.empty()) throw BadInput(complaint);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitPassed : kExitBadInput;
  } catch (const BadInput& error) {
    complain(fmt::format("{}\n", error.what()));
    return kExitBadInput;
  } catch (const std::filesystem::filesystem_error& error) {  // a path that nobody can follow
    complain(fmt::format("{}: {}\n", error.path1().string(), error.code().message()));
    return kExitBadInput;
  } catch (const std::exception& error) {
    complain(fmt::format("internal error: {}\n", error.what()));
    return kExitInternalError;
  }
  return exit_code;
}

}  // namespace

int main(int argc, char** argv) {
  prepare_streams();
  const int exit_code = carry_out(argc, argv);
  const bool graver = exit_code == kExitInternalError || exit_code >= kExitInterrupted;
  return all_was_heard() || graver ? exit_code : kExitBadInput;
}
