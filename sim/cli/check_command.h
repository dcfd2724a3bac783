// `locktwin check FILE-OR-FOLDER…`: reads scenarios without running them.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

// `exit_code` is set when the verb was given and ran.
void add_check_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
