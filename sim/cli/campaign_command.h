// `locktwin campaign`: thousands of variations of a scenario, counted.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace locktwin::sim {

// `build` tells one build from another: cells of two are not mixed. It is asked when cells are
// played.
void add_campaign_command(CLI::App& app, int& exit_code, std::string (*build)());

}  // namespace locktwin::sim
