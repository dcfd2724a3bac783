#include "sim/cli/trace_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>

#include "sim/trace/jsonl_trace.h"
#include "sim/trace/vcd_trace.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;

struct TraceFiles::Open {
  std::string path;
  std::ofstream stream;
  std::optional<VcdTrace> vcd;
  std::optional<JsonlTrace> jsonl;
};

namespace {

std::string_view name_of(TraceFormat format) {
  return format == TraceFormat::vcd ? "vcd" : "jsonl";
}

void make_folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  if (folder.empty()) return;
  std::error_code error;
  fs::create_directories(folder, error);  // when it fails, opening the file tells it
}

}  // namespace

TraceRequest parse_trace_request(std::string_view text) {
  for (TraceFormat format : {TraceFormat::vcd, TraceFormat::jsonl}) {
    const std::string prefix = fmt::format("{}:", name_of(format));
    if (text.starts_with(prefix) && text.size() > prefix.size()) {
      return {format, std::string(text.substr(prefix.size()))};
    }
  }
  throw BadInput(fmt::format("--trace '{}': write vcd:FILE or jsonl:FILE", text));
}

std::string trace_path(const TraceRequest& request, const std::string& scenario_file,
                       bool several) {
  std::error_code unknown;  // a path that cannot be looked at is told when it is opened
  if (!several && !fs::is_directory(request.path, unknown)) return request.path;
  std::string name = fs::path(scenario_file).replace_extension().generic_string();
  std::replace(name.begin(), name.end(), '/', '.');
  name.erase(0, name.find_first_not_of('.'));
  return (fs::path(request.path) / fmt::format("{}.{}", name, name_of(request.format)))
      .generic_string();
}

void refuse_shared_files(const std::vector<TraceRequest>& requests,
                         const std::string& scenario_file, bool several) {
  std::set<fs::path> files;
  for (const TraceRequest& request : requests) {
    const std::string path = trace_path(request, scenario_file, several);
    std::error_code unknown;
    if (files.insert(fs::weakly_canonical(fs::absolute(path), unknown)).second) continue;
    throw BadInput(
        fmt::format("--trace: two traces would go into {}; give each its own file", path));
  }
}

TraceFiles::TraceFiles(std::vector<TraceRequest> requests, std::vector<ChosenSignal> jsonl_signals,
                       std::string scenario_file, bool several)
    : requests_(std::move(requests)),
      jsonl_signals_(std::move(jsonl_signals)),
      scenario_file_(std::move(scenario_file)),
      several_(several) {}

TraceFiles::~TraceFiles() = default;

void TraceFiles::begin(World& world) {
  for (const TraceRequest& request : requests_) {
    auto open = std::make_unique<Open>();
    open->path = trace_path(request, scenario_file_, several_);
    make_folder_of(open->path);
    open->stream.open(open->path, std::ios::binary);
    if (!open->stream) throw BadInput(fmt::format("{}: cannot be written", open->path));
    if (request.format == TraceFormat::vcd) {
      world.add_observer(open->vcd.emplace(open->stream, world));
    } else {
      world.add_observer(open->jsonl.emplace(open->stream, world, jsonl_signals_));
    }
    open_.push_back(std::move(open));
  }
}

void TraceFiles::end(const World& world) {
  for (const std::unique_ptr<Open>& open : open_) {
    if (open->vcd) open->vcd->finish(world);
    if (open->jsonl) open->jsonl->finish(world);
    open->stream.close();
    if (!open->stream) throw BadInput(fmt::format("{}: could not be written whole", open->path));
  }
}

}  // namespace locktwin::sim
