#include "sim/cli/debug_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "sim/cli/debug_session.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/terminal.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct DebugArguments {
  std::string scenario;
  std::optional<std::uint64_t> seed;
  std::string to;
};

// A person is told what was wrong and goes on; a script ends there.
int converse(DebugSession& session) {
  const bool person = ::isatty(STDIN_FILENO) != 0;
  std::string line;
  while (!session.ended()) {
    if (person) say("(locktwin) ");
    if (!std::getline(std::cin, line)) break;
    if (!person && !line.empty()) say(fmt::format("> {}\n", line));
    try {
      say(session.obey(line));
    } catch (const BadInput& error) {
      complain(fmt::format("{}\n", error.what()));
      if (!person) return kExitBadInput;
    }
  }
  return kExitPassed;
}

int debug(const DebugArguments& given) {
  Scenario scenario = load_scenario(given.scenario);
  const std::uint64_t seed = given.seed.value_or(scenario.seed);
  DebugSession session(std::move(scenario), seed);
  say(session.greeting());
  if (!given.to.empty()) say(session.obey("go " + given.to));
  return converse(session);
}

}  // namespace

void add_debug_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "debug",
      "A prompt on a scenario: step, back, until, print, plot, act, save (help lists all)");
  const auto given = std::make_shared<DebugArguments>();
  verb->add_option("scenario", given->scenario, "A scenario's file")->required();
  verb->add_option("--seed", given->seed, "In place of the scenario's own seed");
  verb->add_option("--to", given->to, "Where to begin: a time after its setup, like 12.5s");
  verb->footer("Commands come from standard input, one a line; a script ends with 2 at a bad one.");
  verb->callback([given, &exit_code] { exit_code = debug(*given); });
}

}  // namespace locktwin::sim
