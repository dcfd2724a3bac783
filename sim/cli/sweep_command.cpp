#include "sim/cli/sweep_command.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/action_words.h"
#include "sim/campaign/campaign.h"
#include "sim/campaign/sweep_source.h"
#include "sim/cli/common_options.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/terminal.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/counted.h"
#include "sim/text/printable.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct SweepArguments {
  std::string scenario;
  std::string action;
  std::string fault;
  std::string power_cut;
  std::string from = "0s";
  std::string to = "3650d";
  std::string every = "10ms";
  std::string settle = "15s";
  std::optional<std::uint64_t> seed;
  std::vector<std::string> never = FalseAlarms::usual();
  bool way_out = true;
  unsigned jobs = 1;
};

Action action_of(const SweepArguments& given) {
  const int ways = !given.action.empty() + !given.fault.empty() + !given.power_cut.empty();
  if (ways != 1) throw BadInput("give one of --action, --fault and --power-cut");
  if (!given.action.empty()) return action_of_words(given.action);
  if (!given.fault.empty()) return fault_of_words(given.fault);
  return make_action("interrupt_power", {{"for", to_seconds(parse_duration(given.power_cut))}});
}

SweepRange range_of(const SweepArguments& given) {
  const SweepRange range{parse_duration(given.from), parse_duration(given.to),
                         parse_duration(given.every)};
  if (range.every <= Duration{0}) throw BadInput("--every: a step above 0 is needed");
  if (range.to < range.from) throw BadInput("--to lies before --from");
  return range;
}

CampaignOptions options_of(const SweepArguments& given) {
  CampaignOptions options;
  options.seed = given.seed;
  options.jobs = given.jobs;
  options.settle = parse_duration(given.settle);
  options.judges = {FalseAlarms(given.never), given.way_out};
  options.stop = [] { return interruption() != 0; };
  return options;
}

// What plays this one moment again.
std::string repetition(const SweepArguments& given, const Variation& variation) {
  const std::string at = format_duration(variation.at);
  std::string text = fmt::format("locktwin sweep {} --action '{}' --from {} --to {}",
                                 given.scenario, words_of(variation.action), at, at);
  if (given.seed) text += fmt::format(" --seed {}", *given.seed);
  if (given.settle != "15s") text += " --settle " + given.settle;
  if (!given.way_out) text += " --no-way-out";
  if (given.never.empty()) text += " --never none";
  if (given.never == SweepArguments{}.never) return text;
  for (const std::string& event : given.never) text += " --never " + event;
  return text;
}

void tell(const SweepArguments& given, const Variation& variation, const BranchResult& result) {
  if (!result.breach) return;
  std::string text = fmt::format(
      "broken  at {}  {}\n    {}  {} after time zero\n", format_duration(variation.at),
      printable_line(describe(variation.action, true)), printable_line(result.breach->what),
      format_moment(result.breach->at - result.zero));
  const std::vector<std::string> before =
      result.failure ? result.failure->before : std::vector<std::string>{};
  if (!before.empty()) text += "    before\n";
  for (const std::string& line : before) text += fmt::format("      {}\n", printable_line(line));
  say(text + fmt::format("    repeat  {}\n", printable_line(repetition(given, variation))));
}

void tell_failure(const std::string& file, const Failure& failure) {
  say(fmt::format("{}:{}:{}: the scenario does not hold as it is: expected {}; seen {}\n",
                  printable_line(failure.file.empty() ? file : failure.file), failure.place.line,
                  failure.place.column, printable_line(failure.expected),
                  printable_line(failure.seen)));
}

int sweep(const SweepArguments& given) {
  const Action action = action_of(given);
  const CampaignOptions options = options_of(given);
  const Scenario scenario = load_scenario(given.scenario);
  SweepSource source(action, range_of(given));
  note_interruptions();
  const CampaignSummary summary = run_campaign(
      scenario, source, options, [&](const Variation& variation, const BranchResult& result) {
        tell(given, variation, result);
      });
  if (summary.failure) {
    tell_failure(given.scenario, *summary.failure);
    return kExitFailed;
  }
  say(fmt::format("{}, {} broken{}\n", counted(summary.played, "moment"), summary.broken,
                  summary.refused == 0
                      ? ""
                      : fmt::format(", {} more at which it cannot be done", summary.refused)));
  if (interruption() != 0) return kExitInterrupted + interruption();
  if (summary.broken > 0) return kExitFailed;
  return summary.played > 0 ? kExitPassed : kExitInvalid;
}

void add_options(CLI::App& verb, SweepArguments& given) {
  verb.add_option("scenario", given.scenario, "A scenario's file; it must hold as it is")
      ->required();
  verb.add_option("--action", given.action, "Such as 'turn_key direction=unlock for=2s'");
  verb.add_option("--fault", given.fault, "Such as door.warp_mm=8");
  verb.add_option("--power-cut", given.power_cut, "The pack is lost for so long, such as 200ms");
  verb.add_option("--from", given.from, "The first moment, after time zero")->capture_default_str();
  verb.add_option(
      "--to", given.to,
      "The last one, itself included; left out, or behind it: the scenario's end, which is that of "
      "its last step");
  verb.add_option("--every", given.every, "From one moment to the next")->capture_default_str();
  verb.add_option("--settle", given.settle, "What is watched behind the last step")
      ->capture_default_str();
  add_seed_option(verb, given.seed);
  verb.add_option("--never", given.never,
                  "Events that a lock without a fault may not tell; 'none': any may come")
      ->allow_extra_args(false)
      ->capture_default_str();
  verb.add_flag("!--no-way-out", given.way_out, "Do not try the inside handle at the end (TWN-2)");
  add_jobs_option(verb, given.jobs);
}

}  // namespace

void add_sweep_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "sweep",
      "Play a scenario with one action, fault or power cut at every moment of it, and say where "
      "something breaks: TWN-1, TWN-2, what the scenario says of always, false alarms");
  auto given = std::make_shared<SweepArguments>();
  add_options(*verb, *given);
  verb->footer(
      "Expectations of the scenario may fail in it: something else happens.\n"
      "Exit codes: 0 nothing broke, 1 something did, 2 bad input, 4 no moment was played.");
  verb->callback([given, &exit_code] {
    if (given->never == std::vector<std::string>{"none"}) given->never.clear();
    exit_code = sweep(*given);
  });
}

}  // namespace locktwin::sim
