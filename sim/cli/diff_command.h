// `locktwin diff A B`: the first difference of two records, or of two traces.
#pragma once

#include <CLI/CLI.hpp>

namespace locktwin::sim {

void add_diff_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
