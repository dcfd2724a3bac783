#include "sim/cli/reference_command.h"

#include "sim/cli/terminal.h"
#include "sim/scenario/reference.h"
#include "sim/scenario/schema.h"

namespace locktwin::sim {

void add_reference_commands(CLI::App& app) {
  app.add_subcommand("reference", "Print all actions, signals and events as a Markdown page")
      ->callback([] { say(vocabulary_reference()); });
  app.add_subcommand("schema", "Print the JSON schema of scenarios")->callback([] {
    say(scenario_schema());
  });
}

}  // namespace locktwin::sim
