#include "sim/cli/trace_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "sim/text/output_file.h"
#include "sim/trace/csv_trace.h"
#include "sim/trace/jsonl_trace.h"
#include "sim/trace/vcd_trace.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

struct TraceFiles::Open {
  explicit Open(std::string path) : file(std::move(path)) {}
  OutputFile file;
  std::optional<VcdTrace> vcd;
  std::optional<JsonlTrace> jsonl;
  std::optional<CsvTrace> csv;
};

namespace {

constexpr std::array<std::string_view, 3> kFormats{"vcd", "jsonl", "csv"};  // TraceFormat's

std::string_view name_of(TraceFormat format) {
  return kFormats.at(static_cast<std::size_t>(format));
}

std::string flat_name(const std::string& scenario_file) {
  std::string name = fs::path(scenario_file).replace_extension().generic_string();
  std::replace(name.begin(), name.end(), '/', '.');
  name.erase(0, name.find_first_not_of('.'));
  return name;
}

}  // namespace

TraceRequest parse_trace_request(std::string_view text) {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    const std::string prefix = fmt::format("{}:", kFormats.at(i));
    if (text.starts_with(prefix) && text.size() > prefix.size()) {
      return {static_cast<TraceFormat>(i), std::string(text.substr(prefix.size())), kTraceEvery};
    }
  }
  throw BadInput(fmt::format("--trace '{}': write vcd:FILE, jsonl:FILE or csv:FILE", text));
}

std::vector<std::string> trace_names(const std::vector<std::string>& scenario_files) {
  std::vector<std::string> names;
  std::set<std::string> taken;
  for (const std::string& file : scenario_files) taken.insert(flat_name(file));
  std::map<std::string, int> given;  // how many have it, numbered ones included
  for (const std::string& file : scenario_files) {
    const std::string name = flat_name(file);
    int& number = given[name];
    std::string unique = name;
    if (++number > 1) {
      do {
        unique = fmt::format("{}.{}", name, number);
      } while (!taken.insert(unique).second && ++number > 0);
    }
    names.push_back(unique);
  }
  return names;
}

bool goes_into_folder(const TraceRequest& request, bool several) {
  std::error_code unknown;  // a path that cannot be looked at is told when it is opened
  return several || fs::is_directory(request.path, unknown);
}

std::string trace_path(const TraceRequest& request, const std::string& name, bool several) {
  if (!goes_into_folder(request, several)) return request.path;
  return (fs::path(request.path) / fmt::format("{}.{}", name, name_of(request.format)))
      .generic_string();
}

TraceFiles::TraceFiles(std::vector<TraceRequest> requests, std::vector<ChosenSignal> signals,
                       std::string name, bool several)
    : requests_(std::move(requests)),
      signals_(std::move(signals)),
      name_(std::move(name)),
      several_(several) {}

TraceFiles::~TraceFiles() = default;

void TraceFiles::begin(World& world, const TraceHead& head) {
  for (const TraceRequest& request : requests_) {
    auto open = std::make_unique<Open>(trace_path(request, name_, several_));
    std::ostream& out = open->file.stream();
    switch (request.format) {
      case TraceFormat::vcd:
        world.add_observer(open->vcd.emplace(out, world, head, request.every));
        break;
      case TraceFormat::jsonl:
        world.add_observer(open->jsonl.emplace(out, world, signals_, head, request.every));
        break;
      case TraceFormat::csv:
        world.add_observer(open->csv.emplace(out, world, signals_, request.every));
        break;
    }
    open_.push_back(std::move(open));
  }
}

void TraceFiles::end(const World& world) {
  for (const std::unique_ptr<Open>& open : open_) {
    if (open->vcd) open->vcd->finish(world);
    if (open->jsonl) open->jsonl->finish(world);
    if (open->csv) open->csv->finish(world);
    open->file.finish();
  }
}

}  // namespace locktwin::sim
