// What a trace costs beside the run that it is of: the same openings without one and with each.
#include <benchmark/benchmark.h>

#include <functional>
#include <memory>
#include <streambuf>

#include "sim/trace/csv_trace.h"
#include "sim/trace/jsonl_trace.h"
#include "sim/trace/vcd_trace.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::sim::choose_signals;
using locktwin::sim::Observer;
using locktwin::sim::World;
using locktwin::tests::Home;

namespace {

// Takes everything and counts it.
class Sink : public std::streambuf {
 public:
  std::int64_t bytes() const { return bytes_; }

 protected:
  int overflow(int letter) override {
    ++bytes_;
    return letter;
  }
  std::streamsize xsputn(const char*, std::streamsize count) override {
    bytes_ += count;
    return count;
  }

 private:
  std::int64_t bytes_ = 0;
};

using Tracer = std::function<std::unique_ptr<Observer>(std::ostream& out, const World& world)>;

// Opened by a PIN and locked by itself, with a pause that costs nothing.
void openings(benchmark::State& state, const Tracer& tracer) {
  Home home;
  home.insert_battery();
  home.enrol_administrator("482915");
  Sink sink;
  std::ostream out(&sink);
  const std::unique_ptr<Observer> trace = tracer ? tracer(out, home.world) : nullptr;
  if (trace) home.world.add_observer(*trace);
  for (auto _ : state) {
    home.enter("482915");
    home.run(30s);
  }
  if (trace) home.world.remove_observer(*trace);
  state.counters["bytes"] =
      benchmark::Counter(static_cast<double>(sink.bytes()), benchmark::Counter::kAvgIterations);
}

std::unique_ptr<Observer> jsonl(std::ostream& out, const World& world, const char* signals) {
  return std::make_unique<locktwin::sim::JsonlTrace>(out, world, choose_signals({signals}));
}

const Tracer kStates = [](std::ostream& out, const World& world) {
  return jsonl(out, world, "states");
};
const Tracer kAll = [](std::ostream& out, const World& world) { return jsonl(out, world, "all"); };
const Tracer kVcd = [](std::ostream& out, const World& world) -> std::unique_ptr<Observer> {
  return std::make_unique<locktwin::sim::VcdTrace>(out, world);
};
const Tracer kCsv = [](std::ostream& out, const World& world) -> std::unique_ptr<Observer> {
  return std::make_unique<locktwin::sim::CsvTrace>(out, world, choose_signals({"states"}));
};

}  // namespace

BENCHMARK_CAPTURE(openings, no_trace, Tracer{})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openings, jsonl_states, kStates)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openings, jsonl_all, kAll)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openings, vcd, kVcd)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(openings, csv_states, kCsv)->Unit(benchmark::kMillisecond);
