#include "sim/cli/trace_files.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;

TEST_CASE("a trace is asked for by format and path") {
  const TraceRequest request = parse_trace_request("jsonl:out/run:1.jsonl");
  CHECK(request.format == TraceFormat::jsonl);
  CHECK(request.path == "out/run:1.jsonl");
  CHECK(parse_trace_request("vcd:x").format == TraceFormat::vcd);
  CHECK(parse_trace_request("csv:x").format == TraceFormat::csv);
  for (const char* bad : {"x.vcd", "vcd:", "fst:x", ""}) {
    CHECK_THROWS_AS(parse_trace_request(bad), BadInput);
  }
}

TEST_CASE("one scenario's trace is the file; of several each has one in the folder") {
  const TraceRequest request{TraceFormat::vcd, "out"};
  CHECK(trace_path(request, "scenarios.a.b", false) == "out");
  CHECK(trace_path(request, "scenarios.a.b", true) == "out/scenarios.a.b.vcd");
}

TEST_CASE("a trace in a folder is named after the scenario's path") {
  CHECK(trace_names({"scenarios/a/b.json", "../s/b.json", "/tmp/b.json"}) ==
        std::vector<std::string>{"scenarios.a.b", "s.b", "tmp.b"});
}

TEST_CASE("no two scenarios share a trace, however their paths are spelt") {
  CHECK(trace_names({"x/y.json", "x.y.json"}) == std::vector<std::string>{"x.y", "x.y.2"});
  CHECK(trace_names({"s.json", "../s.json", "./s.json"}) ==
        std::vector<std::string>{"s", "s.2", "s.3"});
  CHECK(trace_names({"s.json", "s.json", "s.2.json"}) ==
        std::vector<std::string>{"s", "s.3", "s.2"});
}

TEST_CASE("a folder that is there takes the trace of a single scenario too") {
  const TraceRequest request{TraceFormat::vcd, LOCKTWIN_SOURCE_DIR};
  CHECK(trace_path(request, "a.b", false) == LOCKTWIN_SOURCE_DIR "/a.b.vcd");
}
