// A family that is at home and does nothing for a month: what its phones, accessories and the
// house's Wi-Fi ask of the lock all the same.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "bench/house.h"

using namespace std::chrono_literals;
using locktwin::bench::House;

namespace {

locktwin::sim::Scenario family() {
  return locktwin::sim::parse_scenario("family.json",
                                       R"({"title": "t", "why": "w", "covers": [], "setup":
      {"users": [{"name": "Ann", "role": "administrator", "pin": "482915", "phone": true},
                 {"name": "Ben", "pin": "593716", "phone": true},
                 {"name": "Cid", "pin": "604192", "phone": true},
                 {"name": "Dora", "pin": "817263", "phone": true}]},
      "steps": [{"wait": "1s"}]})");
}

void add_accessory(House& house, const std::string& name, const std::string& kind) {
  house.home.done("add_accessory",
                  {{"phone", std::string("Ann")}, {"accessory", name}, {"kind", kind}});
  house.home.run(30s);
}

// Everybody's phone is in the house, the lock online.
void month_of_a_family(benchmark::State& state) {
  House house(family());
  add_accessory(house, "magnet", "door_sensor");
  add_accessory(house, "fob", "remote_control");
  if (house.home.read("wifi.online") != 1) throw std::runtime_error("the lock is not online");
  std::uint64_t steps = 0;
  for (auto _ : state) {
    state.PauseTiming();
    house.home.done("swap_battery");
    house.home.run(10min);
    const std::uint64_t before = house.home.world.steps();
    state.ResumeTiming();
    house.home.run(24h * 30);
    steps += house.home.world.steps() - before;
  }
  state.counters["steps"] =
      benchmark::Counter(static_cast<double>(steps), benchmark::Counter::kAvgIterations);
}
BENCHMARK(month_of_a_family)->Unit(benchmark::kMillisecond);

// So many people, each with a phone: two administrators, the others ordinary users.
locktwin::sim::Scenario household_of(std::int64_t phones) {
  std::string users;
  for (std::int64_t i = 0; i < std::max<std::int64_t>(phones, 1); ++i) {
    const std::string role = i < 2 ? "administrator" : "user";
    users += i == 0 ? "" : ",";
    users += R"({"name": "P)" + std::to_string(i) + R"(", "role": ")" + role + R"(", "pin": ")" +
             std::to_string(482'915 + 7'331 * i) + R"(", "phone": )" +
             (i < phones ? "true" : "false") + "}";
  }
  return locktwin::sim::parse_scenario(
      "household.json", R"({"title": "t", "why": "w", "covers": [], "setup": {"users": [)" + users +
                            R"(]}, "steps": [{"wait": "1s"}]})");
}

// A day of 15 uses by PIN while all the phones are at home and the lock is online.
void household_of_phones(benchmark::State& state) {
  House house(household_of(state.range(0)));
  house.home.run(10min);
  for (auto _ : state) {
    house.home.done("swap_battery");
    for (int use = 0; use < 15; ++use) {
      house.home.log.clear();
      house.home.enter("482915");
      house.home.run(2s);
      house.home.done("open_door", {{"side", std::string("outside")}});
      house.home.done("shut_door");
      house.home.run(96min);
    }
  }
}
BENCHMARK(household_of_phones)->Arg(0)->Arg(1)->Arg(2)->Arg(20)->Unit(benchmark::kMillisecond);

}  // namespace
