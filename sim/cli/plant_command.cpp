#include "sim/cli/plant_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "sim/cli/exit_codes.h"
#include "sim/cli/outputs.h"
#include "sim/cli/terminal.h"
#include "sim/plant/plant_experiment.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {
// The table is in memory until it is whole, so that ending the program leaves nothing half.
int plant_command(const std::string& experiment_path, const std::string& csv_path) {
  try {
    refuse_overwriting({{"the experiment itself", experiment_path}}, {{"--csv", csv_path}});
    CsvWriter csv;
    run_plant_experiment(experiment_path, read_text(experiment_path), csv);
    OutputFile file(csv_path);
    file.stream() << csv.text();
    file.finish();
  } catch (const BadInput& error) {
    complain(fmt::format("{}\n", error.what()));
    return kExitBadInput;
  }
  return kExitPassed;
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
