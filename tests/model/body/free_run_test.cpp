// The exact run between the stops against its differential equations, taken in very short steps.
#include "model/body/free_run.h"

#include <cmath>

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

// The motor of the lock at 7.4 V with 12 N at the bolt, about.
constexpr FreeDrive kThrowing{.drive_v = 7.4,
                              .loop_ohm = 4.5,
                              .winding_h = 0.0012,
                              .torque_nm_per_a = 0.005,
                              .inertia_kg_m2 = 1.8e-7,
                              .constant_nm = 7.5e-4,
                              .viscous_nm_s = 2.5e-7};

FreeRun in_short_steps(const FreeDrive& drive, double current_a, double speed_rad_s, double dt_s) {
  constexpr int kSteps = 200'000;
  const double h = dt_s / kSteps;
  FreeRun run{};
  run.current_a = current_a;
  run.speed_rad_s = speed_rad_s;
  for (int i = 0; i < kSteps; ++i) {  // the midpoint rule: its error goes with h^2
    const auto slopes = [&](double a, double w) {
      return std::pair(
          (drive.drive_v - drive.loop_ohm * a - drive.torque_nm_per_a * w) / drive.winding_h,
          (drive.torque_nm_per_a * a - drive.constant_nm - drive.viscous_nm_s * w) /
              drive.inertia_kg_m2);
    };
    const auto [di, dw] = slopes(run.current_a, run.speed_rad_s);
    const double i_mid = run.current_a + di * h / 2;
    const double w_mid = run.speed_rad_s + dw * h / 2;
    const auto [di_mid, dw_mid] = slopes(i_mid, w_mid);
    run.turned_rad += w_mid * h;
    run.charge_c += i_mid * h;
    run.square_a2_s += i_mid * i_mid * h;
    run.work_j += (drive.constant_nm + drive.viscous_nm_s * w_mid) * w_mid * h;
    run.current_a += di_mid * h;
    run.speed_rad_s += dw_mid * h;
  }
  return run;
}

void check_same(const FreeRun& a, const FreeRun& b, double within) {
  CHECK_THAT(a.current_a, WithinRel(b.current_a, within));
  CHECK_THAT(a.speed_rad_s, WithinRel(b.speed_rad_s, within));
  CHECK_THAT(a.turned_rad, WithinRel(b.turned_rad, within));
  CHECK_THAT(a.charge_c, WithinRel(b.charge_c, within));
  CHECK_THAT(a.square_a2_s, WithinRel(b.square_a2_s, within));
  CHECK_THAT(a.work_j, WithinRel(b.work_j, within));
}

}  // namespace

TEST_CASE("A free run is what its equations give in very short steps", "[TWN-1]") {
  for (const double dt_s : {0.0002, 0.001, 0.02}) {
    CAPTURE(dt_s);
    check_same(*run_free(kThrowing, 1.2, 300, dt_s), in_short_steps(kThrowing, 1.2, 300, dt_s),
               1e-7);
    FreeDrive braked = kThrowing;  // outwards, with both ends of the motor on ground
    braked.drive_v = 0;
    check_same(*run_free(braked, 0.2, 1100, dt_s), in_short_steps(braked, 0.2, 1100, dt_s), 1e-7);
    FreeDrive inwards = kThrowing;
    inwards.drive_v = -7.4;
    inwards.constant_nm = -7.5e-4;
    check_same(*run_free(inwards, -0.4, -900, dt_s), in_short_steps(inwards, -0.4, -900, dt_s),
               1e-7);
  }
}

TEST_CASE("Two halves of a free run are the whole", "[TWN-4]") {
  const FreeRun whole = *run_free(kThrowing, 0.9, 200, 0.02);
  const FreeRun first = *run_free(kThrowing, 0.9, 200, 0.01);
  const FreeRun second = *run_free(kThrowing, first.current_a, first.speed_rad_s, 0.01);
  FreeRun both = second;
  both.turned_rad += first.turned_rad;
  both.charge_c += first.charge_c;
  both.square_a2_s += first.square_a2_s;
  both.work_j += first.work_j;
  check_same(both, whole, 1e-12);
}

TEST_CASE("A free run that comes to a standstill says so") {
  FreeDrive braked = kThrowing;
  braked.drive_v = 0;
  CHECK(run_free(braked, 0, 150, 0.2)->slowest_rad_s == 0);
  CHECK(run_free(kThrowing, 1.2, 300, 0.001)->slowest_rad_s > 299);
}

TEST_CASE("A motor whose current and speed swing about each other has no free run") {
  FreeDrive swinging = kThrowing;
  swinging.winding_h = 1;
  CHECK_FALSE(run_free(swinging, 1.2, 300, 0.001).has_value());
}
