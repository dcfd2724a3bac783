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
  for (const char* bad : {"x.vcd", "vcd:", "fst:x", ""}) {
    CHECK_THROWS_AS(parse_trace_request(bad), BadInput);
  }
}

TEST_CASE("one scenario's trace is the file; of several each has one in the folder") {
  const TraceRequest request{TraceFormat::vcd, "out"};
  CHECK(trace_path(request, "scenarios/a/b.json", false) == "out");
  CHECK(trace_path(request, "scenarios/a/b.json", true) == "out/scenarios.a.b.vcd");
  CHECK(trace_path(request, "../s/b.json", true) == "out/s.b.vcd");
  CHECK(trace_path(request, "/tmp/b.json", true) == "out/tmp.b.vcd");
}

TEST_CASE("a folder that is there takes the trace of a single scenario too") {
  const TraceRequest request{TraceFormat::vcd, LOCKTWIN_SOURCE_DIR};
  CHECK(trace_path(request, "a/b.json", false) == LOCKTWIN_SOURCE_DIR "/a.b.vcd");
}

TEST_CASE("two traces into one file are refused, two into one folder only in one format") {
  const TraceRequest vcd{TraceFormat::vcd, "same"};
  const TraceRequest jsonl{TraceFormat::jsonl, "./x/../same"};
  CHECK_THROWS_WITH(refuse_shared_files({vcd, jsonl}, "a.json", false),
                    ContainsSubstring("two traces would go into"));
  CHECK_THROWS_AS(refuse_shared_files({vcd, vcd}, "a.json", true), BadInput);
  CHECK_NOTHROW(refuse_shared_files({vcd, jsonl}, "a.json", true));
  CHECK_NOTHROW(refuse_shared_files({vcd, {TraceFormat::vcd, "other"}}, "a.json", false));
}
