// Gives the inputs of a record to a core of this build, and compares what it answers.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/link/core_link.h"
#include "sim/link/record_reader.h"

namespace locktwin::sim {

struct ReplayDifference {
  RecordFrame frame;     // of the first step whose outputs differ
  std::string field;     // the first such field: "report.lock_state"
  std::string recorded;  // its values
  std::string here;
  std::vector<std::string> inputs_before;  // what changed in the last steps, this one the last
};

struct Replayed {
  std::uint64_t boots = 0;
  std::uint64_t steps = 0;  // with the one that differs
  std::optional<ReplayDifference> difference;
};

// Every lock gets a core of its own, reset at each of its boots. Ends at the first difference.
// Throws BadInput for a record that is damaged. `before_step` may leave by throwing.
Replayed replay(RecordReader record, const MakeCore& make_core,
                const std::function<void()>& before_step = {});
Replayed replay(RecordReader record);  // by cores of this build

// In several lines: where, which field, what it was and is, the inputs before.
std::string difference_text(const ReplayDifference& difference);

// "12.345678 s step 345: keys • → none, flash 1 → 0": what changed from one step to the next, but
// for the time and the random words; a digit is a dot, of a frame the length is told.
std::string input_changes(const RecordFrame& before, const RecordFrame& now);

}  // namespace locktwin::sim
