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
#include "sim/campaign/plan/plan.h"
#include "sim/cli/campaign_folder.h"
#include "sim/cli/common_options.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/outputs.h"
#include "sim/cli/progress.h"
#include "sim/cli/terminal.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/located_json.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/text/shell_word.h"
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

bool says(const std::string& file, const std::string& text) {
  try {
    return read_text(file) == text;
  } catch (const BadInput&) {
    return false;
  }
}

// Where it is, or goes: what lies there under its name may have been worked on since.
std::string file_of(const std::string& folder, const Found& found) {
  const std::filesystem::path place = std::filesystem::path(folder) / found.name;
  std::string file = place.string();
  std::error_code unknown;
  for (int number = 2; std::filesystem::exists(file, unknown) && !says(file, found.scenario);
       ++number) {
    file = std::filesystem::path(place)
               .replace_filename(fmt::format("{}-{}{}", place.stem().string(), number,
                                             place.extension().string()))
               .string();
  }
  return file;
}

void write(const std::string& folder, const Found& found) {
  const std::string name = file_of(folder, found);
  if (says(name, found.scenario)) return;
  OutputFile file(name, Readers::owner);
  file.stream() << found.scenario;
  file.finish();
}

// What explores the same again: of a time, the lives that were lived in it.
std::string repetition(const ExploreArguments& given, const Explored& explored) {
  const ExploreOptions usual;
  std::string text = "locktwin explore";
  const auto add = [&](std::string_view option, const std::string& value) {
    text += fmt::format(" {}{}", option, shell_word(value));
  };
  if (!given.scenario.empty()) add("", given.scenario);
  text += fmt::format(" --seed {} --lives {}", explored.seed, explored.lives);
  if (given.options.steps != usual.steps) text += fmt::format(" --steps {}", given.options.steps);
  if (given.options.kept != usual.kept) text += fmt::format(" --keep {}", given.options.kept);
  for (const std::string& action : given.actions) add("--action ", action);
  for (const std::string& weight : given.weights) add("--weight ", weight);
  for (const std::string& fault : given.faults) add("--fault ", fault);
  return text;
}

void tell(const ExploreArguments& given, const Explored& explored, double elapsed_s) {
  if (given.json) return say(explored_json(explored));
  say(explored_text(explored));
  const double rate = static_cast<double>(explored.actions) / std::max(elapsed_s, 1e-3);
  say(fmt::format("{:.0f} actions a second\n", rate));
  if (explored.lives > 0) {  // else it was interrupted before there was anything to repeat
    say(fmt::format("to explore the same again: {}\n", repetition(given, explored)));
  }
  if (given.folder.empty()) return;
  for (const Found& found : explored.found) {
    say(fmt::format("to see it again: locktwin run {}\n",
                    shell_word(file_of(given.folder, found))));
  }
}

// How long, or how many.
void limit(const ExploreArguments& given, const Stopwatch& watch, ExploreOptions& options) {
  options.lives = given.lives.value_or(options.lives);
  if (given.span.empty()) return;
  const Duration span = parse_duration(given.span);
  if (span <= Duration{0}) throw BadInput("--for: a time above 0 is needed");
  options.enough = [&watch, span] { return watch.elapsed_s() >= to_seconds(span); };
  options.lives = given.lives.value_or(std::numeric_limits<std::uint64_t>::max());
}

int exit_code_of(const Explored& explored) {
  if (interruption() != 0) return kExitInterrupted + interruption();
  if (explored.failed > 0) return kExitFailed;
  return explored.actions > 0 ? kExitPassed : kExitInvalid;
}

// A plan has a scenario; a scenario has none.
LivedIn house_of(const std::string& file) {
  if (file.empty()) return lived_in("a couple", std::string(kUsualHouse));
  const std::string text = read_text(file);
  try {
    if (parse_located_json(text).find("scenario") != nullptr) return lived_in(load_plan(file));
  } catch (const BadJson&) {  // told with its place by who reads it next
  }
  return lived_in(file, text);
}

int explore_house(ExploreArguments& given) {
  const LivedIn where = house_of(given.scenario);
  ExploreOptions& options = given.options;
  options.habits = habits_of(given);
  const Stopwatch watch;
  limit(given, watch, options);
  std::optional<FolderLock> folder;
  if (!given.folder.empty()) {
    make_folder(given.folder);
    folder.emplace(given.folder);
    options.found = [&](const Found& found) { write(given.folder, found); };
  }
  std::optional<Progress> progress;
  const bool counted = given.lives || given.span.empty();
  progress.emplace(counted ? std::optional<std::size_t>(options.lives) : std::nullopt, "lives");
  options.progress = [&](std::uint64_t lives) { progress->show(lives); };
  options.stop = [] { return interruption() != 0; };
  note_interruptions();
  const Explored explored = explore(where, options);
  const double elapsed_s = watch.elapsed_s();
  progress.reset();
  tell(given, explored, elapsed_s);
  return exit_code_of(explored);
}

void add_options(CLI::App& verb, ExploreArguments& given) {
  ExploreOptions& options = given.options;
  verb.add_option("scenario", given.scenario,
                  "Whose setup, seed and `always` are meant, not its steps; left out: a couple. A "
                  "plan of a campaign adds its own `always` and `eventually`");
  add_seed_option(verb, options.seed, "Of the lives; the house has the scenario's own");
  verb.add_option("--lives", given.lives, "How many; 1000 where no time is given")
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000'000}));
  verb.add_option("--for", given.span,
                  "As many rounds of 32 lives as begin within so much real time, such as 10min; "
                  "each ends whole");
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
                  "The folder for what is found, each as a scenario that fails, as soon as it is "
                  "made small. They hold the PINs of the setup");
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
  verb->footer(
      "Exit codes: 0 nothing broke, 1 something did, 2 bad input, 4 all that was tried was "
      "refused.");
  verb->callback([given, &exit_code] { exit_code = explore_house(*given); });
}

}  // namespace locktwin::sim
