// A world of some locks with one household: what it costs at rest, and while one of its doors is
// used. The goal is that a lock at rest costs next to nothing beside one that is used.
#include <benchmark/benchmark.h>

#include <string>

#include "bench/house.h"

using namespace std::chrono_literals;
using locktwin::bench::House;
using locktwin::sim::to_seconds;

namespace {

std::string name_of(std::size_t lock) {
  return "door" + std::to_string(lock);
}

// Ann has a PIN at every door and the app for every tenth, Ben the app for the first.
locktwin::sim::Scenario house_of(std::size_t locks) {
  std::string text = R"({"title": "t", "why": "w", "covers": [], "setup": {"locks": [)";
  for (std::size_t i = 0; i < locks; ++i) {
    text += (i == 0 ? "" : ",") + (R"({"name": ")" + name_of(i)) +
            R"(", "users": [{"name": "Ann", "pin": "482915", "phone": )" +
            (i % 10 == 0 ? "true}" : "false}");
    if (i == 0) text += R"(, {"name": "Ben", "pin": "593716", "phone": true})";
    text += "]}";
  }
  return locktwin::sim::parse_scenario("house.json", text + R"(]}, "steps": [{"wait": "1s"}]})");
}

void report_speed(benchmark::State& state, double simulated_s) {
  state.counters["x real time"] = benchmark::Counter(simulated_s, benchmark::Counter::kIsRate);
}

void house_at_rest(benchmark::State& state) {
  House house(house_of(static_cast<std::size_t>(state.range(0))));
  double simulated_s = 0;
  for (auto _ : state) {
    house.home.run(1h);
    simulated_s += 3600;
  }
  report_speed(state, simulated_s);
}
BENCHMARK(house_at_rest)->Arg(1)->Arg(2)->Arg(100)->Unit(benchmark::kMillisecond);

// A PIN, the door opened and shut, locked by itself: at one door after the other.
void house_in_use(benchmark::State& state) {
  const auto locks = static_cast<std::size_t>(state.range(0));
  House house(house_of(locks));
  double simulated_s = 0;
  std::size_t use = 0;
  for (auto _ : state) {
    const locktwin::sim::NamedValue at{"lock", name_of(use++ % locks)};
    const auto start = house.home.world.now();
    house.home.done("press_key", {{"key", std::string("0")}, at});
    house.home.done("type_keys", {{"keys", std::string("482915✓")}, at});
    house.home.run(2s);
    house.home.done("open_door", {{"side", std::string("outside")}, at});
    house.home.done("shut_door", {at});
    house.home.run(30s);
    simulated_s += to_seconds(house.home.world.now() - start);
  }
  report_speed(state, simulated_s);
}
BENCHMARK(house_in_use)->Arg(1)->Arg(2)->Arg(100)->Unit(benchmark::kMillisecond);

}  // namespace
