#include "sim/cli/diff_command.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/difference.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/record_file.h"
#include "sim/cli/terminal.h"
#include "sim/record/compare_records.h"
#include "sim/record/compare_traces.h"
#include "sim/text/read_text.h"
#include "sim/timeline/state_file.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

enum class FileKind { record, state, vcd, jsonl };

FileKind kind_of(const std::string& file, std::string_view text) {
  if (text.starts_with(kRecordMagic)) return FileKind::record;
  if (text.starts_with(kStateMagic)) return FileKind::state;
  if (is_vcd(text)) return FileKind::vcd;
  if (is_jsonl(text)) return FileKind::jsonl;
  throw BadInput(
      fmt::format("{}: neither a record, a state nor a trace (VCD or JSON lines)", file));
}

std::string_view name_of(FileKind kind) {
  switch (kind) {
    case FileKind::record:
      return "a record";
    case FileKind::state:
      return "a state";
    case FileKind::vcd:
      return "a VCD trace";
    case FileKind::jsonl:
      return "a trace of JSON lines";
  }
  return "";
}

constexpr std::size_t kCounted = 1'000'000;  // all of them

// Of two moments, which may be one moment of two forks.
std::optional<FirstDifference> compare_states(const std::string& left, const std::string& right) {
  const WorldState a = load_state_file(left).world;
  const WorldState b = load_state_file(right).world;
  const std::vector<model::Difference> fields = model::differences(a, b, kCounted);
  if (fields.empty()) return std::nullopt;
  return FirstDifference{fmt::format("in {} fields, the first of them", fields.size()),
                         fields.front().field, fields.front().left, fields.front().right};
}

std::optional<FirstDifference> compare(const std::string& left, const std::string& right) {
  const std::string a = read_text(left, kLargestRecord);
  const std::string b = read_text(right, kLargestRecord);
  const FileKind kind = kind_of(left, a);
  if (kind != kind_of(right, b)) {
    throw BadInput(fmt::format("{} is {}, {} is {}: give two of one kind", left, name_of(kind),
                               right, name_of(kind_of(right, b))));
  }
  switch (kind) {
    case FileKind::record:
      return compare_records(open_record(left), open_record(right));
    case FileKind::state:
      return compare_states(left, right);
    case FileKind::vcd:
      return compare_vcd(a, b);
    case FileKind::jsonl:
      return compare_jsonl(a, b);
  }
  return std::nullopt;
}

int diff(const std::string& left, const std::string& right) {
  const std::optional<FirstDifference> found = compare(left, right);
  if (!found) {
    say(fmt::format("the same\n"));
    return kExitPassed;
  }
  say(fmt::format("{}{}{}\n  {}: {}\n  {}: {}\n", found->place, found->what.empty() ? "" : ": ",
                  found->what, left, found->left, right, found->right));
  return kExitFailed;
}

}  // namespace

void add_diff_command(CLI::App& app, int& exit_code) {
  struct Files {
    std::string left;
    std::string right;
  };
  CLI::App* verb =
      app.add_subcommand("diff", "Name the first difference of two records, traces or states");
  auto files = std::make_shared<Files>();
  verb->add_option("a", files->left, "A record, a trace (VCD, JSON lines) or a state (run --to)")
      ->required();
  verb->add_option("b", files->right, "Another one of the same kind")->required();
  verb->footer("Exit codes: 0 the same, 1 different, 2 bad input.");
  verb->callback([files, &exit_code] { exit_code = diff(files->left, files->right); });
}

}  // namespace locktwin::sim
