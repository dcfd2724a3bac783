// The drive train beside the loop that one would write first: its equations (model/body/
// drive_train.h) by Runge-Kutta of 4th order in steps of 0.2 ms, with the library's own tanh.
#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <ctime>

#include "model/body/drive_train.h"

using namespace locktwin::model;

namespace {

using Motion = std::array<double, 3>;  // current, speed, travel

Motion along(const Motion& from, const Motion& slope, double dt_s) {
  return {from[0] + slope[0] * dt_s, from[1] + slope[1] * dt_s, from[2] + slope[2] * dt_s};
}

class NaiveDrive {
 public:
  void step(double volts, double dt_s) {
    const Motion a = slope(now_, volts);
    const Motion b = slope(along(now_, a, dt_s / 2), volts);
    const Motion c = slope(along(now_, b, dt_s / 2), volts);
    const Motion d = slope(along(now_, c, dt_s), volts);
    for (std::size_t i = 0; i < now_.size(); ++i) {
      now_[i] += dt_s / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
    }
    if (now_[2] > 0.020) now_[2] = 0;  // a bolt that moves for ever
  }

 private:
  Motion slope(const Motion& at, double volts) const {
    const auto& [current, speed, travel] = at;
    const double s = std::tanh(speed / load_.friction_speed_rad_s);
    const double ratio = load_.travel_m_per_rad;
    const double over = travel - load_.travel_m;
    const double stop =
        over > 0 ? load_.stop_n_per_m * over * (1 + load_.stop_damping_s_per_m * ratio * speed) : 0;
    const double force = load_.friction_n * s + load_.viscous_n_s_per_m * ratio * speed + stop;
    const double loss = (1 / load_.efficiency - 1) * ratio *
                        std::sqrt(force * force + load_.rounding_n * load_.rounding_n) * s;
    const double torque = motor_.torque_nm_per_a * current - motor_.coulomb_nm * s -
                          motor_.viscous_nm_s * speed - ratio * force - loss;
    const double inner = volts - current * (motor_.winding_ohm + motor_.bridge_ohm + kPackOhm) -
                         motor_.torque_nm_per_a * speed;
    return {inner / motor_.winding_h, torque / inertia_, ratio * speed};
  }

  static constexpr double kPackOhm = 0.1;
  MotorParameters motor_ = drive_2s().motor;
  LoadParameters load_ = drive_2s().load;
  double inertia_ = moving_inertia_kg_m2(drive_2s());
  Motion now_{};
};

double seconds(std::clock_t ticks) {
  return static_cast<double>(ticks) / CLOCKS_PER_SEC;
}

// A second of a moving bolt each, in turn: the model's, pack included, in one call a millisecond.
void drive_train_beside_rk4(benchmark::State& bench) {
  const DriveParameters drive = drive_2s();
  const PackParameters pack = pack_2s();
  PackState battery = rested_pack(pack, 1, 25);
  DriveState state;
  NaiveDrive naive;
  std::clock_t ours = 0;
  std::clock_t theirs = 0;
  for (auto _ : bench) {
    const std::clock_t begin = std::clock();
    for (int step = 0; step < 1000; ++step) {
      advance_drive(drive, state, pack, battery, {.direction = 1, .system_current_a = 0.15}, {},
                    1e-3);
      if (state.bolt_m > 0.020) state.bolt_m = 0;
    }
    benchmark::DoNotOptimize(state);
    battery.soc = 1;
    const std::clock_t middle = std::clock();
    for (int step = 0; step < 5000; ++step) naive.step(8.2, 2e-4);
    benchmark::DoNotOptimize(naive);
    ours += middle - begin;
    theirs += std::clock() - middle;
  }
  bench.counters["of_rk4"] = seconds(theirs) / seconds(ours);
  bench.counters["x_real_time"] = static_cast<double>(bench.iterations()) / seconds(ours);
}
BENCHMARK(drive_train_beside_rk4)->Unit(benchmark::kMicrosecond);

}  // namespace
