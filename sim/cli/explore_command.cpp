#include "sim/cli/explore_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/campaign/explore/explore.h"
#include "sim/cli/common_options.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/outputs.h"
#include "sim/cli/progress.h"
#include "sim/cli/terminal.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::string_view kUsualHouse = R"({
  "title": "A couple", "why": "Where lives are lived when no scenario is named.", "covers": [],
  "setup": {"users": [
    {"name": "Ann", "role": "administrator", "pin": "482915", "phone": true},
    {"name": "Ben", "role": "user", "pin": "593716", "duress_pin": "735193"}
  ]},
  "steps": [{"wait": "0s"}]
})";

struct ExploreArguments {
  std::string scenario;
  std::string folder;
  std::string span;
  std::optional<std::uint64_t> lives;
  std::vector<std::string> weights;
  std::vector<std::string> actions;
  std::vector<std::string> faults;
  bool json = false;
  ExploreOptions options;
};

Habits habits_of(const ExploreArguments& given) {
  Habits habits = usual_habits();
  if (!given.actions.empty()) keep_actions(habits, given.actions);
  for (const std::string& words : given.weights) set_weight(habits, words);
  if (!given.faults.empty()) keep_faults(habits, given.faults);
  return habits;
}

void write_found(const std::string& folder, const Explored& explored) {
  for (const Found& found : explored.found) {
    OutputFile file((std::filesystem::path(folder) / found.name).string(), Readers::owner);
    file.stream() << found.scenario;
    file.finish();
  }
}

void tell(const ExploreArguments& given, const Explored& explored, double elapsed_s) {
  if (given.json) return say(explored_json(explored));
  say(explored_text(explored));
  const double rate = static_cast<double>(explored.actions) / std::max(elapsed_s, 1e-3);
  say(fmt::format("{:.0f} actions a second\n", rate));
  if (given.folder.empty()) return;
  for (const Found& found : explored.found) {
    say(fmt::format("    repeat  locktwin run {}\n",
                    (std::filesystem::path(given.folder) / found.name).string()));
  }
}

int explore_house(ExploreArguments& given) {
  const bool named = !given.scenario.empty();
  const LivedIn where = lived_in(named ? given.scenario : "a couple",
                                 named ? read_text(given.scenario) : std::string(kUsualHouse));
  ExploreOptions& options = given.options;
  options.habits = habits_of(given);
  const Stopwatch watch;
  if (!given.span.empty()) {
    const double span_s = to_seconds(parse_duration(given.span));
    options.enough = [&watch, span_s] { return watch.elapsed_s() >= span_s; };
    options.lives = given.lives.value_or(std::numeric_limits<std::uint64_t>::max());
  } else {
    options.lives = given.lives.value_or(options.lives);
  }
  std::optional<FolderLock> folder;
  if (!given.folder.empty()) folder.emplace(given.folder);
  std::optional<Progress> progress;
  if (given.span.empty()) progress.emplace(options.lives, "lives");
  options.progress = [&](std::uint64_t lives) {
    if (progress) progress->show(lives);
  };
  options.stop = [] { return interruption() != 0; };
  note_interruptions();
  const Explored explored = explore(where, options);
  const double elapsed_s = watch.elapsed_s();
  progress.reset();
  if (folder) write_found(given.folder, explored);
  tell(given, explored, elapsed_s);
  if (interruption() != 0) return kExitInterrupted + interruption();
  return explored.failed > 0 ? kExitFailed : kExitPassed;
}

void add_options(CLI::App& verb, ExploreArguments& given) {
  ExploreOptions& options = given.options;
  verb.add_option("scenario", given.scenario,
                  "Whose setup, seed and `always` are meant, not its steps; left out: a couple");
  add_seed_option(verb, options.seed, "Of the lives; the house has the scenario's own");
  verb.add_option("--lives", given.lives, "How many; 1000 where no time is given")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}));
  verb.add_option("--for", given.span, "No life begins after so much real time, such as 10min");
  verb.add_option("--steps", options.steps, "Of a life behind where it begins, at most")
      ->check(CLI::Range(1U, 1000U))
      ->capture_default_str();
  verb.add_option("--keep", options.kept, "So many finds of one reason are made small and kept")
      ->check(CLI::Range(1U, 1000U))
      ->capture_default_str();
  verb.add_option("--weight", given.weights,
                  "How often an action comes: turn_key=10; most have 1, 0 is never")
      ->allow_extra_args(false);
  verb.add_option("--action", given.actions, "These actions and no others")
      ->allow_extra_args(false);
  verb.add_option("--fault", given.faults,
                  "These faults and no others; none: no fault. Left out: all but those that make "
                  "the lock lie in spite of its firmware (TWN-7)")
      ->allow_extra_args(false);
  verb.add_option("--out,-o", given.folder,
                  "The folder for what is found, each as a scenario that fails. They hold the PINs "
                  "of the setup");
  verb.add_flag("--json", given.json, "Say what came of it as JSON, without the speed");
  add_jobs_option(verb, options.jobs);
}

}  // namespace

void add_explore_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "explore",
      "Live random lives in a house, guided by what is new, and say what breaks: TWN-1, what the "
      "scenario says of always, the way out (TWN-2), a lock that is mended and does not work "
      "again. What is found is made small and kept as a scenario");
  const auto given = std::make_shared<ExploreArguments>();
  add_options(*verb, *given);
  verb->footer("Exit codes: 0 nothing broke, 1 something did, 2 bad input.");
  verb->callback([given, &exit_code] { exit_code = explore_house(*given); });
}

}  // namespace locktwin::sim
