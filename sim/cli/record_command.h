// `locktwin record SCENARIO -o FILE [--redact]`: writes what the locks' cores are given and answer.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_record_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
