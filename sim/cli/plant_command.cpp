#include "sim/cli/plant_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <memory>

#include "sim/cli/exit_codes.h"
#include "sim/plant/plant_experiment.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {
namespace {

int refused(const std::string& message) {
  fmt::print(stderr, "{}\n", message);
  return kExitBadInput;
}

}  // namespace

int plant_command(const std::string& experiment_path, const std::string& csv_path) {
  CsvWriter csv;
  try {
    run_plant_experiment(experiment_path, read_text(experiment_path), csv);
  } catch (const BadInput& error) {
    return refused(error.what());
  }
  std::ofstream file(csv_path, std::ios::binary);
  file << csv.text() << std::flush;
  return file ? kExitPassed : refused(fmt::format("{}: cannot be written", csv_path));
}

void add_plant_command(CLI::App& app, int& exit_code) {
  struct Arguments {
    std::string experiment;
    std::string csv;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App* verb = app.add_subcommand("plant", "Drive the plant alone and write what it does");
  verb->add_option("EXPERIMENT", arguments->experiment,
                   "JSON file: kind drive, discharge, charge, days or door")
      ->required();
  verb->add_option("--csv", arguments->csv, "File for the table")->required();
  verb->callback([arguments, &exit_code] {
    exit_code = plant_command(arguments->experiment, arguments->csv);
  });
}

}  // namespace locktwin::sim
