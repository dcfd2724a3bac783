#include "sim/cli/reference_command.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "sim/campaign/plan/plan_schema.h"
#include "sim/cli/terminal.h"
#include "sim/pins/pin_map_schema.h"
#include "sim/scenario/reference.h"
#include "sim/scenario/schema.h"

namespace locktwin::sim {

namespace {

void add_chapter(CLI::App& app, const std::string& chapter) {
  CLI::App* verb = app.add_subcommand(
      chapter,
      fmt::format("Print what scenarios know of {}, or of those with a word in them", chapter));
  const auto name = std::make_shared<std::string>();
  verb->add_option("name", *name, "The one that is meant, or a part of its name: bolt");
  verb->callback([chapter, name] { say(vocabulary_chapter(chapter, *name)); });
}

}  // namespace

void add_reference_commands(CLI::App& app) {
  for (const std::string_view chapter : vocabulary_chapters()) {
    add_chapter(app, std::string(chapter));
  }
  app.add_subcommand("reference", "Print all actions, signals and events as a Markdown page")
      ->callback([] { say(vocabulary_reference()); });
  CLI::App* schema =
      app.add_subcommand("schema", "Print the JSON schema of scenarios, plans or maps of pins");
  const auto of = std::make_shared<std::string>("scenario");
  schema->add_option("of", *of, "Of what: scenario, plan or pins")
      ->check(CLI::IsMember({"scenario", "plan", "pins"}))
      ->capture_default_str();
  schema->callback([of] {
    if (*of == "plan") return say(plan_schema());
    say(*of == "pins" ? pin_map_schema() : scenario_schema());
  });
}

}  // namespace locktwin::sim
