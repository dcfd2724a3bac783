// `locktwin record SCENARIO -o FILE [--redact]`: writes what the locks' cores are given and answer.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace locktwin::sim {

// `program`: name, version and commit, which the record bears.
void add_record_command(CLI::App& app, int& exit_code, std::string program);

}  // namespace locktwin::sim
