#include "sim/cli/replay_command.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "sim/cli/exit_codes.h"
#include "sim/cli/record_file.h"
#include "sim/cli/terminal.h"
#include "sim/link/wire_text.h"
#include "sim/record/replay.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

void tell(const ReplayDifference& difference, const std::string& program) {
  say(fmt::format("{}: the core answers otherwise\n", place_text(difference.frame)));
  say(fmt::format("  {}: recorded {}, here {}\n", difference.field, difference.recorded,
                  difference.here));
  say(fmt::format("  recorded by {}\n", program));
  say(fmt::format("inputs before it, the last ones given:\n"));
  for (const std::string& line : difference.inputs_before) say(fmt::format("  {}\n", line));
}

int replay_file(const std::string& file) {
  const RecordReader record = open_record(file);
  Replayed replayed;
  try {
    replayed = replay(record);
  } catch (const BadInput& error) {
    throw BadInput(fmt::format("{}: {}", file, error.what()));
  }
  if (replayed.difference) {
    tell(*replayed.difference, record.head().program);
    return kExitFailed;
  }
  say(fmt::format("the same: {} boots, {} steps{}\n", replayed.boots, replayed.steps,
                  record.head().redacted ? " of a redacted record" : ""));
  return kExitPassed;
}

}  // namespace

void add_replay_command(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "replay", "Give the inputs of a record to this core and name the first output that differs");
  auto file = std::make_shared<std::string>();
  verb->add_option("record", *file, "A record, as `locktwin record` makes it")->required();
  verb->footer("Exit codes: 0 the same, 1 different, 2 no good record.");
  verb->callback([file, &exit_code] { exit_code = replay_file(*file); });
}

}  // namespace locktwin::sim
