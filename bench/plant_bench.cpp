// What the plant costs without board and core: a millisecond of bolt or door, and a new Box2D
// world.
#include <benchmark/benchmark.h>

#include <chrono>

#include "model/door/door_world.h"
#include "model/plant.h"

using namespace std::chrono_literals;
using namespace locktwin::model;

namespace {

void report_speed(benchmark::State& state, std::int64_t milliseconds) {
  state.counters["x real time"] =
      benchmark::Counter(static_cast<double>(milliseconds) * 1e-3, benchmark::Counter::kIsRate);
}

std::int64_t throw_and_withdraw(Plant& plant, Micros& now) {
  const Micros start = now;
  for (int direction : {1, -1}) {
    plant.body.set_drive(direction);
    while (direction > 0 ? !plant.switches.reading(SwitchId::bolt_out)
                         : !plant.switches.reading(SwitchId::bolt_in)) {
      plant.advance_to(now += 1ms);
    }
    plant.body.set_drive(0);
    while (plant.moving()) plant.advance_to(now += 1ms);
  }
  return (now - start) / 1ms;
}

// Argument: warp in millimetres; with 2 mm and more the strike bends the edge all the way.
void plant_bolt(benchmark::State& state) {
  Plant plant;
  Micros now{0};
  std::int64_t milliseconds = 0;
  plant.door.set_faults({.warp_m = static_cast<double>(state.range(0)) * 1e-3});
  for (auto _ : state) {
    plant.supply.insert_new(1.0, 25);
    milliseconds += throw_and_withdraw(plant, now);
  }
  report_speed(state, milliseconds);
}
BENCHMARK(plant_bolt)->Arg(0)->Arg(2)->Arg(4)->Unit(benchmark::kMillisecond);

void plant_door(benchmark::State& state) {
  Plant plant;
  Micros now{0};
  std::int64_t milliseconds = 0;
  for (auto _ : state) {
    const Micros start = now;
    plant.body.set_handle(Side::inside, true);
    plant.advance_to(now += 250ms);
    plant.door.move_to(1.4);
    plant.advance_to(now += 500ms);
    plant.body.set_handle(Side::inside, false);
    while (plant.moving()) plant.advance_to(now += 1ms);
    plant.door.move_to(0);
    while (plant.moving()) plant.advance_to(now += 1ms);
    plant.door.let_go();
    milliseconds += (now - start) / 1ms;
  }
  report_speed(state, milliseconds);
}
BENCHMARK(plant_door)->Unit(benchmark::kMillisecond);

void build_world(benchmark::State& state) {
  const DoorParameters door;
  const DoorState latched = latched_door(door);
  for (auto _ : state) {
    DoorWorld world(door, latched, {.bolt = true});
    benchmark::DoNotOptimize(world);
  }
}
BENCHMARK(build_world)->Unit(benchmark::kMicrosecond);

}  // namespace
