// Ten thousand locks at rest: what each keeps in memory beside its flash, and what an hour costs.
#include <benchmark/benchmark.h>

#include "tests/support/fleet.h"

using namespace std::chrono_literals;
using locktwin::tests::Fleet;

namespace {

void fleet_hour(benchmark::State& state) {
  Fleet fleet(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) fleet.run(1h);
  state.counters["KiB each"] = fleet.bytes_each() / 1024;
}
BENCHMARK(fleet_hour)->Arg(10'000)->Iterations(20)->Unit(benchmark::kMillisecond);

}  // namespace
