// Time that can be taken back: what a snapshot costs, and a jump to any moment of an hour in which
// a door is used without a pause.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <random>
#include <string>

#include "bench/house.h"
#include "sim/timeline/state_file.h"
#include "sim/timeline/timeline.h"
#include "sim/world/world_state.h"

using namespace std::chrono_literals;
using locktwin::bench::House;
using locktwin::sim::Duration;
using locktwin::sim::Time;
using locktwin::sim::Timeline;
using locktwin::sim::to_seconds;
using locktwin::sim::WorldState;
using locktwin::tests::Home;

namespace {

locktwin::sim::Scenario house_of_ann() {
  return locktwin::sim::parse_scenario("house.json",
                                       R"({"title": "t", "why": "w", "covers": [], "setup":
      {"users": [{"name": "Ann", "pin": "482915", "phone": true}]}, "steps": [{"wait": "1s"}]})");
}

// Once in and out: a PIN, the door opened and shut, locked by itself; 20 s.
void use(Home& home) {
  const Time end = home.world.now() + 20s;
  home.done("press_key", {{"key", std::string("0")}});
  home.done("type_keys", {{"keys", std::string("482915✓")}});
  home.run(1s);
  home.done("open_door", {{"side", std::string("outside")}});
  home.done("shut_door", {});
  home.world.run_until(std::max(end, home.world.now()));
}

void snapshot(benchmark::State& state) {
  House house(house_of_ann());
  house.home.done("open_door", {{"side", std::string("inside")}});
  for (auto _ : state) {
    WorldState copy(house.home.world.state());
    benchmark::DoNotOptimize(copy);
  }
  state.counters["bytes"] =
      static_cast<double>(locktwin::sim::bytes_of(house.home.world.state()).size());
}
BENCHMARK(snapshot)->Unit(benchmark::kMicrosecond);

void seek_in_an_hour(benchmark::State& state) {
  House house(house_of_ann());
  Timeline timeline(house.home.world);
  const Time begin = house.home.world.now();
  while (house.home.world.now() < begin + 1h) use(house.home);
  std::mt19937_64 random(1);
  const Duration span = timeline.end() - timeline.begin();
  double longest_ms = 0;
  for (auto _ : state) {
    const auto step =
        static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(span.count()));
    const auto start = std::chrono::steady_clock::now();
    timeline.seek(timeline.begin() + Duration(step));
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    longest_ms = std::max(longest_ms, took.count());
  }
  state.counters["longest_ms"] = longest_ms;
  state.counters["reach_s"] = to_seconds(span);
  state.counters["MiB"] = static_cast<double>(timeline.bytes()) / (1 << 20);
  state.counters["checkpoints"] = static_cast<double>(timeline.checkpoints());
}
BENCHMARK(seek_in_an_hour)->Unit(benchmark::kMillisecond)->Iterations(300);

}  // namespace
