// The motor and its battery alone: how much faster than real time they run.
#include <benchmark/benchmark.h>

#include "model/body/drive_train.h"

namespace {

using namespace locktwin::model;

// A bolt that moves for ever; one call per iteration, of argument microseconds.
void drive_train_moving(benchmark::State& bench) {
  const DriveParameters drive = drive_2s();
  const PackParameters pack = pack_2s();
  const double dt_s = static_cast<double>(bench.range(0)) * 1e-6;
  PackState battery = rested_pack(pack, 1, 25);
  DriveState state;
  for (auto _ : bench) {
    advance_drive(drive, state, pack, battery, {.direction = 1, .system_current_a = 0.15}, {},
                  dt_s);
    if (state.bolt_m > 0.020) {
      state.bolt_m = 0;
      battery.soc = 1;
    }
    benchmark::DoNotOptimize(state);
  }
  const double simulated_s = static_cast<double>(bench.iterations()) * dt_s;
  bench.counters["x_real_time"] = {simulated_s, benchmark::Counter::kIsRate};
}
BENCHMARK(drive_train_moving)->Arg(200)->Arg(1000);

// A night at rest in one call.
void battery_idle_night(benchmark::State& bench) {
  const PackParameters pack = pack_2s();
  PackState battery = rested_pack(pack, 1, 25);
  for (auto _ : bench) {
    advance(pack, battery, 8 * 3600, 0.0006);
    if (battery.soc < 0.5) battery.soc = 1;
    benchmark::DoNotOptimize(battery);
  }
}
BENCHMARK(battery_idle_night);

}  // namespace
