// The files that `--trace` asks for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/trace/chosen_signals.h"
#include "sim/trace/trace_head.h"
#include "sim/trace/traced_signals.h"
#include "sim/world/world.h"

namespace locktwin::sim {

enum class TraceFormat { vcd, jsonl, csv };

struct TraceRequest {
  TraceFormat format;
  std::string path;  // a file; with several scenarios a folder with one file for each
  Duration every = kTraceEvery;
};

// "vcd:run.vcd", "jsonl:run.jsonl", "csv:run.csv". Throws BadInput.
TraceRequest parse_trace_request(std::string_view text);

// What the traces of each scenario are called in a folder: its path with dots for slashes,
// "scenarios.alarms.wrong_tries.five_wrong_pins_lock_the_system"; where two would be called the
// same
// ("x/y.json" and "x.y.json", or a file that is given twice) the later one gets a number.
std::vector<std::string> trace_names(const std::vector<std::string>& scenario_files);

// Where a trace goes: the path itself; of several scenarios, or when the path is a folder that is
// there, into that folder.
bool goes_into_folder(const TraceRequest& request, bool several);
std::string trace_path(const TraceRequest& request, const std::string& name, bool several);

// The traces of one run; each is there when it is whole. Errors of writing are BadInput: the path
// was not good.
class TraceFiles {
 public:
  // `signals` are those of jsonl and csv.
  TraceFiles(std::vector<TraceRequest> requests, std::vector<ChosenSignal> signals,
             std::string name, bool several);
  ~TraceFiles();
  void begin(World& world, const TraceHead& head);
  void end(const World& world);

 private:
  struct Open;
  std::vector<TraceRequest> requests_;
  std::vector<ChosenSignal> signals_;
  std::string name_;
  bool several_;
  std::vector<std::unique_ptr<Open>> open_;
};

}  // namespace locktwin::sim
