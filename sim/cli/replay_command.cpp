#include "sim/cli/replay_command.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "sim/cli/exit_codes.h"
#include "sim/cli/record_file.h"
#include "sim/cli/target_options.h"
#include "sim/cli/terminal.h"
#include "sim/record/replay.h"
#include "sim/text/counted.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct ReplayArguments {
  std::string file;
  TargetArguments target;
};

Replayed replay_on(const RecordReader& record, const TargetArguments& given) {
  if (given.target.empty()) return replay(record);
  const TargetOptions options = target_options(given);
  return replay(record, core_maker(find_target(given.target, options), options));
}

int replay_file(const ReplayArguments& given) {
  const std::string& file = given.file;
  const RecordReader record = open_record(file);
  Replayed replayed;
  try {
    replayed = replay_on(record, given.target);
  } catch (const CoreLinkError& error) {
    throw BadInput(error.what());
  } catch (const BadInput& error) {
    throw BadInput(fmt::format("{}: {}", file, error.what()));
  }
  if (replayed.difference) {
    say(difference_text(*replayed.difference));
    say(fmt::format("recorded by {}\n", record.head().program));
    return kExitFailed;
  }
  say(fmt::format("the same: {}, {}{}\n", counted(replayed.boots, "boot"),
                  counted(replayed.steps, "step"),
                  record.head().redacted ? " of a redacted record" : ""));
  return kExitPassed;
}

}  // namespace

void add_replay_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "replay", "Give the inputs of a record to this core and name the first output that differs");
  auto given = std::make_shared<ReplayArguments>();
  verb->add_option("record", given->file, "A record, as `locktwin record` makes it")->required();
  verb->footer("Exit codes: 0 the same, 1 different, 2 no good record.");
  add_target_options(*verb, given->target);
  verb->callback([given, &exit_code] { exit_code = replay_file(*given); });
}

}  // namespace locktwin::sim
