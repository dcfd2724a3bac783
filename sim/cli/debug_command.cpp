#include "sim/cli/debug_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/cli/common_options.h"
#include "sim/cli/debug_session.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/terminal.h"
#include "sim/cli/variants.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct DebugArguments {
  std::string scenario;
  std::optional<std::uint64_t> seed;
  std::vector<std::string> sweep;
  std::string power_loss;
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
  const Strategies strategies = strategies_of(given.sweep, given.power_loss);
  const std::vector<Variant> variants = variants_of({given.scenario}, strategies);
  if (variants.size() != 1) {
    throw BadInput(fmt::format("{} is played in {} ways: choose one, as{}", given.scenario,
                               variants.size(), arguments_of(variants.front().chosen)));
  }
  Scenario scenario = load_scenario(given.scenario, variants.front().chosen);
  const std::uint64_t seed = given.seed.value_or(scenario.seed);
  const std::optional<Intervention> loss = one_loss(strategies);
  if (loss) scenario = for_branches(scenario, CampaignOptions{}.settle, AtLeast::demanded);
  DebugSession session(std::move(scenario), seed, loss);
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
  add_seed_option(*verb, given->seed);
  verb->add_option("--sweep", given->sweep,
                   "Of a file that is played in several ways, which one: delay=130ms")
      ->allow_extra_args(false);
  verb->add_option("--power-loss", given->power_loss,
                   "The pack is lost at this moment besides: '1.234s for 1s'");
  verb->add_option("--to", given->to, "Where to begin: a time after its setup, like 12.5s");
  verb->footer("Commands come from standard input, one a line; a script ends with 2 at a bad one.");
  verb->callback([given, &exit_code] { exit_code = debug(*given); });
}

}  // namespace locktwin::sim
