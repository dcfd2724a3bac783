// Long lives, every use of the door played in full: a year, 150 days with live video, a fleet.
#include <benchmark/benchmark.h>

#include <array>
#include <cstddef>
#include <memory>

#include "bench/house.h"
#include "model/energy/day_profile.h"
#include "tests/support/fleet.h"

using namespace std::chrono_literals;
using locktwin::bench::House;
using locktwin::tests::Fleet;
using locktwin::tests::Home;

namespace {

// A PIN, the door opened, walked through and shut, locked by itself.
void use(Home& home) {
  home.log.clear();
  home.enter("482915");
  home.run(2s);
  home.done("open_door", {{"side", std::string("outside")}});
  home.done("shut_door");
}

void uses_of_a_day(Home& home) {
  for (int count = 0; count < 15; ++count) {
    use(home);
    home.run(96min);
  }
}

// A new pack each 100 days.
void year_of_15_uses(benchmark::State& state) {
  for (auto _ : state) {
    Home home;
    home.insert_battery();
    home.enrol_administrator("482915");
    for (int day = 0; day < 365; ++day) {
      if (day % 100 == 99) home.done("swap_battery");
      uses_of_a_day(home);
    }
  }
}
BENCHMARK(year_of_15_uses)->Iterations(1)->Unit(benchmark::kSecond);

locktwin::sim::Scenario house_of_ann() {
  return locktwin::sim::parse_scenario("house.json",
                                       R"({"title": "t", "why": "w", "covers": [], "setup":
      {"users": [{"name": "Ann", "pin": "482915", "phone": true}]}, "steps": [{"wait": "1s"}]})");
}

void look_through_the_camera(Home& home) {
  home.done("phone_video", {{"phone", std::string("Ann")}});
  home.run(20s);
  home.done("phone_video", {{"phone", std::string("Ann")}, {"state", std::string("close")}});
}

double drawn_in_closed_form_pct(int days, const locktwin::model::DayProfile& profile) {
  namespace model = locktwin::model;
  model::PowerSupply supply(model::pack_2s());
  supply.insert(model::make_pack(model::pack_2s(), 1, 25), model::PackPlace::inserted);
  model::Micros now{0};
  for (int day = 0; day < days; ++day) {
    model::live_a_day(profile, model::electronics_2s(), supply, now);
  }
  return 100 - supply.soc() * 100;
}

// The closed form's day with uses that take as much as those played on one day.
locktwin::model::DayProfile day_that_takes_pct(double drawn_pct) {
  constexpr double kPackC = 5.0 * 3600;
  locktwin::model::DayProfile profile;
  const double more_pct = drawn_pct - drawn_in_closed_form_pct(1, profile);
  profile.movements_c += more_pct / 100 * kPackC / profile.uses;
  return profile;
}

// What days_150 has in closed form: 15 uses and 8 looks through the camera a day, online. The pack
// is full again after 75 days; counts what the first has given from its second day on, and the same
// in closed form, with uses that take what they took on the second.
void days_150_in_full(benchmark::State& state) {
  constexpr int kDays = 75;          // of the first pack
  std::array<double, 3> left_pct{};  // after its first and its second day, and at its end
  for (auto _ : state) {
    House house(house_of_ann());
    Home& home = house.home;
    for (int day = 0; day < 150; ++day) {
      if (day == kDays) {
        left_pct[2] = home.read("battery.soc_pct");
        home.done("swap_battery");
      }
      const locktwin::sim::Time evening = home.world.now() + 24h;
      for (int count = 0; count < 15; ++count) {
        use(home);
        home.run(45min);
        if (count % 2 == 0) look_through_the_camera(home);
        home.run(45min);
      }
      home.world.run_until(evening);
      if (day < 2) left_pct.at(static_cast<std::size_t>(day)) = home.read("battery.soc_pct");
    }
  }
  state.counters["drawn_pct"] = left_pct[0] - left_pct[2];
  state.counters["closed_form_pct"] =
      drawn_in_closed_form_pct(kDays - 1, day_that_takes_pct(left_pct[0] - left_pct[1]));
}
BENCHMARK(days_150_in_full)->Iterations(1)->Unit(benchmark::kSecond);

// So many locks, each used 15 times within a day. Ten thousand cost as much each: they share
// nothing.
void fleet_of_15_uses(benchmark::State& state) {
  Fleet fleet(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    for (const std::unique_ptr<Home>& home : fleet.homes()) uses_of_a_day(*home);
  }
  state.counters["s_for_10000"] = benchmark::Counter(
      static_cast<double>(state.range(0)) / 10'000,
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(fleet_of_15_uses)->Arg(200)->Iterations(1)->Unit(benchmark::kSecond);

}  // namespace
