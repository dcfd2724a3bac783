// `locktwin replay RECORD`: gives the recorded inputs to this build's core and names the first
// output that differs.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_replay_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
