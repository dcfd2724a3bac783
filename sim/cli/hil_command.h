// `locktwin hil --target TARGET FILE-OR-FOLDER…`: replays scenarios with the cores on targets.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

// `exit_code` is set when the verb was given and ran.
void add_hil_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
