// `locktwin debug FILE`: a prompt on a running scenario.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_debug_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
