// `locktwin explore`: random lives of a house, and what breaks in them.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_explore_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
