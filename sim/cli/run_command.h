// `locktwin run FILE-OR-FOLDER…`: replays scenarios and says which hold.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "sim/cli/run_scenarios.h"

namespace locktwin::sim {

void add_run_options(CLI::App& verb, RunArguments& given);

// `exit_code` is set when the verb was given and ran; `program` is its name with its version.
void add_run_command(CLI::App& app, int& exit_code, const std::string& program = "locktwin");

}  // namespace locktwin::sim
