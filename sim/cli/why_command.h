// `locktwin why`: when a failure became inevitable.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_why_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
