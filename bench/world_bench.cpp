// What the whole world costs: wall time per simulated time while something moves, at rest, and per
// day; and what one step of the core costs. Printed as a table by ./tools/bench.
#include <benchmark/benchmark.h>

#include "firmware-core/lock_core.h"
#include "sim/catalogue/signals.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::sim::to_seconds;
using locktwin::tests::Home;

namespace {

void equip(Home& home) {
  home.insert_battery();
  home.enrol_administrator("482915");
}

// Simulated seconds per wall second: the multiple of real time.
void report_speed(benchmark::State& state, double simulated_s) {
  state.counters["x real time"] = benchmark::Counter(simulated_s, benchmark::Counter::kIsRate);
}

void bolt_moving(benchmark::State& state) {
  Home home;
  equip(home);
  double simulated_s = 0.0;
  for (auto _ : state) {
    state.PauseTiming();
    if (home.read("bolt.position_mm") < 1.0) home.run(15s);  // locks again by itself
    home.enter("482915");
    state.ResumeTiming();
    const auto start = home.world.now();
    home.run(650ms);
    simulated_s += to_seconds(home.world.now() - start);
  }
  report_speed(state, simulated_s);
}
BENCHMARK(bolt_moving)->Unit(benchmark::kMillisecond);

void door_swinging(benchmark::State& state) {
  Home home;
  home.insert_battery();
  double simulated_s = 0.0;
  for (auto _ : state) {
    const auto start = home.world.now();
    home.done("open_door", {{"side", std::string("inside")}});
    home.done("shut_door");
    simulated_s += to_seconds(home.world.now() - start);
  }
  report_speed(state, simulated_s);
}
BENCHMARK(door_swinging)->Unit(benchmark::kMillisecond);

void at_rest(benchmark::State& state) {
  double simulated_s = 0.0;
  for (auto _ : state) {
    state.PauseTiming();
    Home home;  // a full pack: an empty one would need no simulation at all
    equip(home);
    state.ResumeTiming();
    home.run(24h * 30);
    simulated_s += 86400.0 * 30;
  }
  report_speed(state, simulated_s);
}
BENCHMARK(at_rest)->Iterations(500)->Unit(benchmark::kMillisecond);

// A use every 96 minutes: PIN, open, walk through, shut, locked by itself.
void day_of_15_uses(benchmark::State& state) {
  Home home;
  equip(home);
  for (auto _ : state) {
    for (int use = 0; use < 15; ++use) {
      home.enter("482915");
      home.run(2s);
      home.done("open_door", {{"side", std::string("outside")}});
      home.done("shut_door");
      home.run(96min);
    }
  }
  report_speed(state, 86400.0 * static_cast<double>(state.iterations()));
}
BENCHMARK(day_of_15_uses)->Unit(benchmark::kMillisecond);

// A core at rest that is stepped though nothing changed.
void core_idle_step(benchmark::State& state) {
  locktwin::core::LockCore core;
  locktwin::core::Inputs inputs;
  inputs.bolt_in_switch = true;
  inputs.door_closed_switch = true;
  inputs.bus_voltage_mv = 8000;
  std::vector<std::uint8_t> flash(locktwin::core::kFlashBytes, 0xFF);
  const locktwin::core::FlashView view(flash.data(), locktwin::core::kFlashBytes);
  locktwin::core::Outputs outputs;
  for (auto _ : state) {
    ++inputs.now_ms;
    core.step(inputs, view, outputs);
    benchmark::DoNotOptimize(outputs);
  }
  state.counters["steps/s"] =
      benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}
BENCHMARK(core_idle_step);

}  // namespace

BENCHMARK_MAIN();
