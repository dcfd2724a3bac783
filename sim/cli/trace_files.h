// The files that `--trace` asks for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/trace/jsonl_trace.h"
#include "sim/world/world.h"

namespace locktwin::sim {

enum class TraceFormat { vcd, jsonl };

struct TraceRequest {
  TraceFormat format;
  std::string path;  // a file; with several scenarios a folder with one file for each
};

// "vcd:run.vcd", "jsonl:run.jsonl". Throws BadInput.
TraceRequest parse_trace_request(std::string_view text);

// Where the trace of one scenario goes: the path itself; of several, or when the path is a folder
// that is there, into that folder: the scenario's path with dots for slashes,
// "scenarios.alarms.five_wrong_pins_lock_the_system.vcd".
std::string trace_path(const TraceRequest& request, const std::string& scenario_file, bool several);

// Throws BadInput when two of the traces would go into the same file.
void refuse_shared_files(const std::vector<TraceRequest>& requests,
                         const std::string& scenario_file, bool several);

// The traces of one run. Errors of writing are BadInput: the path was not good.
class TraceFiles {
 public:
  TraceFiles(std::vector<TraceRequest> requests, std::vector<ChosenSignal> jsonl_signals,
             std::string scenario_file, bool several);
  ~TraceFiles();
  void begin(World& world);
  void end(const World& world);

 private:
  struct Open;
  std::vector<TraceRequest> requests_;
  std::vector<ChosenSignal> jsonl_signals_;
  std::string scenario_file_;
  bool several_;
  std::vector<std::unique_ptr<Open>> open_;
};

}  // namespace locktwin::sim
