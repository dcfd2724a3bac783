// `locktwin plant EXPERIMENT.json --csv FILE`.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace locktwin::sim {

// 0 done, 2 bad input: told on the error output with file, key, value and what is allowed.
int plant_command(const std::string& experiment_path, const std::string& csv_path);

void add_plant_command(CLI::App& app, int& exit_code);

}  // namespace locktwin::sim
