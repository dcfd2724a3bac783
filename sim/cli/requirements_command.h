// `locktwin requirements [FOLDER]`: which requirement is covered by which scenario, and whether it
// holds.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace locktwin::sim {

void add_requirements_command(CLI::App& app, int& exit_code, const std::string& program);

}  // namespace locktwin::sim
