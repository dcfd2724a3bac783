// `locktwin run FILE-OR-FOLDER…`: replays scenarios and says which hold.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

// `exit_code` is set when the verb was given and ran.
void add_run_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
