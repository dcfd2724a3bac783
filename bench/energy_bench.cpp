// What months of energy cost, and how many openings a pack makes when each is played in full.
#include <benchmark/benchmark.h>

#include "firmware-core/vocabulary.h"
#include "model/energy/day_profile.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::model;
using locktwin::tests::Home;

namespace {

PowerSupply full_supply() {
  PowerSupply supply(pack_2s());
  supply.insert(make_pack(pack_2s(), 1, 25), PackPlace::inserted);
  return supply;
}

// 150 days of the default profile in closed form; the counter is the day on which 20 % is reached.
void days_150(benchmark::State& bench) {
  const ElectronicsParameters electronics = electronics_2s();
  for (auto _ : bench) {
    PowerSupply supply = full_supply();
    Micros now{0};
    for (int day = 0; day < 150; ++day) live_a_day({}, electronics, supply, now);
    benchmark::DoNotOptimize(supply);
  }
  bench.counters["days to 20 %"] = days_until(0.2, 400, {}, electronics, full_supply());
}
BENCHMARK(days_150)->Unit(benchmark::kMillisecond);

// BAT-7 without extrapolation: from full to the first warning, every opening by PIN and every
// locking by itself played by firmware, motor and door. A minute of work.
void openings_to_the_warning(benchmark::State& bench) {
  int openings = 0;
  for (auto _ : bench) {
    Home home;
    home.insert_battery();
    home.enrol_administrator("482915");
    for (openings = 0; home.count(locktwin::core::EventKind::battery_low) == 0; ++openings) {
      home.log.clear();
      home.enter("482915");
      home.run(2s);
      home.done("open_door", {{"side", std::string("outside")}});
      home.run(1s);
      home.done("shut_door");
      home.run(25s);
    }
  }
  bench.counters["openings"] = openings;
}
BENCHMARK(openings_to_the_warning)->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace
