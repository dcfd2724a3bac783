// `locktwin new [FOLDER]`: begins a scenario; asks what it shows.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_new_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
