// `locktwin hil --target TARGET FILE-OR-FOLDER…`: replays scenarios with the cores on targets.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace locktwin::sim {

// As add_run_command: the same traces and reports, to the byte.
void add_hil_command(CLI::App& app, int& exit_code, const std::string& program = "locktwin");

}  // namespace locktwin::sim
