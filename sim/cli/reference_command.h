// `locktwin reference` and `locktwin schema`: the words of scenarios, for people and for editors.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_reference_commands(CLI::App& app);

}  // namespace locktwin::sim
