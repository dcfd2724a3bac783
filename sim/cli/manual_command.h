// `locktwin completion SHELL` and `locktwin man`: what is installed beside the program.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace locktwin::sim {

// Behind all others: they tell of those that `app` has.
void add_manual_commands(CLI::App& app, const std::string& version);

}  // namespace locktwin::sim
