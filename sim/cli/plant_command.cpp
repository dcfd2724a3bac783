#include "sim/cli/plant_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <memory>

#include "sim/catalogue/bad_input.h"
#include "sim/plant/plant_experiment.h"

namespace locktwin::sim {
namespace {

nlohmann::json read_json(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw BadInput("cannot be read");
  try {
    return nlohmann::json::parse(file);
  } catch (const nlohmann::json::exception& error) {  // says line and column
    throw BadInput(error.what());
  }
}

int refused(const std::string& path, const BadInput& error) {
  fmt::print(stderr, "{}: {}\n", path, error.what());
  return 2;
}

}  // namespace

int plant_command(const std::string& experiment_path, const std::string& csv_path) {
  CsvWriter csv;
  try {
    run_plant_experiment(read_json(experiment_path), csv);
  } catch (const BadInput& error) {
    return refused(experiment_path, error);
  }
  std::ofstream file(csv_path, std::ios::binary);
  file << csv.text() << std::flush;
  return file ? 0 : refused(csv_path, BadInput("cannot be written"));
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
