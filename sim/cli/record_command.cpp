#include "sim/cli/record_command.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/cli/batch.h"
#include "sim/cli/common_options.h"
#include "sim/cli/outputs.h"
#include "sim/cli/report_text.h"
#include "sim/cli/terminal.h"
#include "sim/link/core_record.h"
#include "sim/record/record_scenario.h"
#include "sim/text/output_file.h"

namespace locktwin::sim {

namespace {

struct RecordArguments {
  std::string scenario;
  std::string file;
  bool redact = false;
  std::optional<std::uint64_t> seed;
};

int record(const RecordArguments& arguments, const std::string& program) {
  refuse_overwriting(inputs_of(arguments.scenario), {{"-o", arguments.file}});
  Scenario scenario = load_scenario(arguments.scenario);
  scenario.seed = arguments.seed.value_or(scenario.seed);
  const RecordedRun run =
      arguments.redact ? record_redacted(scenario, program) : record_scenario(scenario, program);
  OutputFile file(arguments.file, Readers::owner);
  file.write(run.record);
  file.finish();
  const Outcome outcome{arguments.scenario, scenario.title, scenario.covers, run.result};
  say(fmt::format("{}{}: {} KiB\n{}", outcome_text(outcome, 0), arguments.file,
                  (run.record.size() + 1023) / 1024,
                  arguments.redact ? kRedactedNotice : kRecordWarning));
  return exit_code_of(std::vector{outcome});
}

}  // namespace

void add_record_command(CLI::App& app, int& exit_code, std::string program) {
  CLI::App* verb = app.add_subcommand(
      "record", "Run a scenario and keep what the locks' cores are given and answer");
  auto given = std::make_shared<RecordArguments>();
  verb->add_option("scenario", given->scenario, "A scenario's file")->required();
  verb->add_option("-o,--output", given->file, "The record; readable by you alone")->required();
  verb->add_flag("--redact", given->redact,
                 "Have other digits typed, so that the record may be passed on");
  add_seed_option(*verb, given->seed);
  verb->footer("Exit codes: those of run; a run that failed is recorded too.");
  verb->callback(
      [given, &exit_code, program = std::move(program)] { exit_code = record(*given, program); });
}

}  // namespace locktwin::sim
