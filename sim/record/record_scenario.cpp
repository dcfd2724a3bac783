#include "sim/record/record_scenario.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "sim/link/record_reader.h"
#include "sim/record/compare_records.h"
#include "sim/record/other_digits.h"
#include "sim/record/recorder.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Whoever made the scenario: the chips and phones of a record that is passed on are nobody's.
constexpr std::uint64_t kSecretsOfRecords = 0x7265646163746564;

RecordedRun run_with(const Scenario& scenario, const RecordHead& head, RunOptions options = {}) {
  RecordedRun run;
  const auto keep = [&run](std::span<const std::uint8_t> bytes) {
    run.record.insert(run.record.end(), bytes.begin(), bytes.end());
  };
  Recorder recorder(keep, head);
  options.begin = [&recorder, begin = options.begin](World& world) {
    world.add_observer(recorder);
    if (begin) begin(world);
  };
  run.result = run_scenario(scenario, options);
  recorder.finish();
  return run;
}

}  // namespace

RecordedRun record_scenario(const Scenario& scenario, const std::string& program,
                            RunOptions options) {
  return run_with(scenario, {false, program, scenario.file}, std::move(options));
}

RecordedRun record_redacted(const Scenario& scenario, const std::string& program) {
  const RecordedRun original = record_scenario(scenario, program);
  RunOptions options;
  options.secrets = kSecretsOfRecords;
  RecordedRun redacted =
      run_with(with_other_digits(scenario), {true, program, scenario.file}, options);
  const std::optional<FirstDifference> difference = compare_records(
      RecordReader(original.record), RecordReader(redacted.record), Compared::all_but_digits);
  if (difference) {
    throw BadInput(fmt::format(
        "{}: with other digits the lock answers otherwise, so its record cannot be redacted ({}: "
        "{}); only a record without --redact shows what it shows",
        scenario.file, difference->place, difference->what));
  }
  return redacted;
}

}  // namespace locktwin::sim
