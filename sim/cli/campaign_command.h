// `locktwin campaign`: thousands of variations of a scenario, counted.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace locktwin::sim {

// `build` tells one build from another: cells of two are not mixed.
void add_campaign_command(CLI::App& app, int& exit_code, const std::string& build);

}  // namespace locktwin::sim
