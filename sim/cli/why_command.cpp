#include "sim/cli/why_command.h"

#include <memory>
#include <string>
#include <vector>

#include "sim/campaign/inevitable.h"
#include "sim/cli/common_options.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/terminal.h"
#include "sim/cli/variants.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr double kWhyConfidence = 0.95;

struct WhyArguments {
  std::string scenario;
  std::vector<std::string> sweep;
  InevitableOptions options;
};

int explain(WhyArguments given) {
  const std::vector<Variant> variants =
      variants_of({given.scenario}, strategies_of(given.sweep, {}));
  if (variants.size() != 1) {
    throw BadInput(given.scenario + " is played in several ways: choose one, as" +
                   arguments_of(variants.front().chosen));
  }
  given.options.stop = [] { return interruption() != 0; };
  note_interruptions();
  const Scenario scenario = load_scenario(given.scenario, variants.front().chosen);
  const Inevitable found = when_inevitable(scenario, given.options);
  if (interruption() != 0) return kExitInterrupted + interruption();
  say(inevitable_text(found, kWhyConfidence));
  return found.failure ? kExitFailed : kExitPassed;
}

}  // namespace

void add_why_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "why",
      "Say when a scenario's failure became inevitable: which share of runs still fails that "
      "go on with other chance from each moment before it");
  const auto given = std::make_shared<WhyArguments>();
  verb->add_option("scenario", given->scenario, "A scenario's file, which fails")->required();
  verb->add_option("--sweep", given->sweep,
                   "Values of its variables, as the failing run has them: delay=130ms")
      ->allow_extra_args(false);
  add_seed_option(*verb, given->options.seed);
  add_seed_option(*verb, given->options.chance, "As `run --chance`, of a campaign's cell",
                  "--chance");
  verb->add_option("--moments", given->options.moments, "Before the failure, evenly")
      ->check(CLI::Range(2U, 10'000U))
      ->capture_default_str();
  verb->add_option("--runs", given->options.runs, "From each moment")
      ->check(CLI::Range(1U, 1'000'000U))
      ->capture_default_str();
  add_jobs_option(*verb, given->options.jobs);
  verb->footer("Exit codes: 0 the scenario holds, 1 it fails and this says when, 2 bad input.");
  verb->callback([given, &exit_code] { exit_code = explain(*given); });
}

}  // namespace locktwin::sim
