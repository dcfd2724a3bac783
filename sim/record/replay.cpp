#include "sim/record/replay.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

#include "firmware-core/wire/difference.h"
#include "sim/link/local_core.h"
#include "sim/link/wire_text.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kStepsTold = 3;

// One lock's core, and what it was given of late.
struct Replica {
  std::unique_ptr<CoreLink> core;
  core::Outputs outputs;
  std::deque<RecordFrame> given;  // one more than is told: what changed is told
};

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

NamedTexts fields_of(const core::Inputs& inputs) {
  NamedTexts fields;
  core::for_each_field(inputs, [&](const core::FieldName& name, auto value) {
    if (name.field == "now_ms" || name.group == "random" || name.byte != core::kNoIndex) return;
    fields.emplace_back(to_text(name), shown(name, value));
  });
  return fields;
}

void remember(Replica& replica, const RecordFrame& frame) {
  replica.given.push_back(frame);
  if (replica.given.size() > kStepsTold + 1) replica.given.pop_front();
}

std::vector<std::string> told(const std::deque<RecordFrame>& given) {
  std::vector<std::string> lines;
  for (std::size_t i = 1; i < given.size(); ++i) {
    lines.push_back(input_changes(given[i - 1], given[i]));
  }
  return lines;
}

std::optional<ReplayDifference> compare(const Replica& replica, const RecordFrame& frame) {
  std::optional<ReplayDifference> found;
  core::first_difference(frame.outputs, replica.outputs,
                         [&](const core::FieldName& name, auto was, auto is) {
                           found = ReplayDifference{frame, to_text(name), shown(name, was),
                                                    shown(name, is), told(replica.given)};
                         });
  return found;
}

}  // namespace

std::string input_changes(const RecordFrame& before, const RecordFrame& now) {
  const NamedTexts old = fields_of(before.inputs);
  std::vector<std::string> changes;
  for (const auto& [name, value] : fields_of(now.inputs)) {
    const auto same_name = [&](const auto& field) { return field.first == name; };
    const auto found = std::find_if(old.begin(), old.end(), same_name);
    if (found == old.end()) {
      changes.push_back(fmt::format("{} {}", name, value));
    } else if (found->second != value) {
      changes.push_back(fmt::format("{} {} → {}", name, found->second, value));
    }
  }
  return fmt::format("{:.6f} s step {}: {}", to_seconds(now.at), now.step,
                     changes.empty() ? "the time" : fmt::format("{}", fmt::join(changes, ", ")));
}

std::string difference_text(const ReplayDifference& difference) {
  return fmt::format(
      "{}: the core answers otherwise\n  {}: recorded {}, here {}\ninputs before it, the last ones "
      "given:\n  {}\n",
      place_text(difference.frame), difference.field, difference.recorded, difference.here,
      fmt::join(difference.inputs_before, "\n  "));
}

Replayed replay(RecordReader record, const MakeCore& make_core,
                const std::function<void()>& before_step) {
  Replayed result;
  std::map<std::string, Replica> replicas;
  record.rewind();
  while (record.next()) {
    if (before_step) before_step();
    const RecordFrame& frame = record.frame();
    Replica& replica = replicas[frame.lock];
    if (frame.kind == FrameKind::boot) {
      ++result.boots;
      replica = Replica{std::move(replica.core), {}, {frame}};
      if (!replica.core) replica.core = make_core(frame.lock);
      replica.given.front().inputs = {};
      replica.core->boot(record.flash());
      continue;
    }
    if (!replica.core) throw BadRecordBytes("a step before the boot of its lock");
    ++result.steps;
    remember(replica, frame);
    replica.core->step(frame.inputs, record.flash(), replica.outputs);
    result.difference = compare(replica, frame);
    if (result.difference) break;
  }
  return result;
}

Replayed replay(RecordReader record) {
  return replay(std::move(record), [](std::string_view) { return std::make_unique<LocalCore>(); });
}

}  // namespace locktwin::sim
