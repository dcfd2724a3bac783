// locktwin sweep: a scenario with one action, fault or power cut at every moment of it.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_sweep_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
