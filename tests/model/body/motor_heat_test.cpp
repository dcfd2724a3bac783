#include "model/body/motor_heat.h"

#include "tests/support/catch.h"

using namespace locktwin::model;

namespace {

constexpr MotorHeatParameters kHeat;

}  // namespace

TEST_CASE("Steady losses end where the thermal resistances say") {
  MotorHeat heat;
  for (int i = 0; i < 6'000'000; ++i) warm(kHeat, heat, 25, 0.5, 0.001);
  CHECK_THAT(heat.housing_c, WithinAbs(25 + 0.5 * 25, 0.02));
  CHECK_THAT(heat.winding_c, WithinAbs(25 + 0.5 * 40, 0.02));
}

TEST_CASE("The closed form cools as small steps do") {
  MotorHeat stepped{.winding_c = 95, .housing_c = 60};
  const MotorHeat start = stepped;
  double passed_s = 0;
  for (double until_s : {1.0, 10.0, 60.0, 600.0}) {
    for (; passed_s < until_s - 5e-4; passed_s += 0.001) warm(kHeat, stepped, -5, 0, 0.001);
    const MotorHeat closed = cooled(kHeat, start, -5, until_s);
    CHECK_THAT(closed.winding_c, WithinAbs(stepped.winding_c, 2e-3));
    CHECK_THAT(closed.housing_c, WithinAbs(stepped.housing_c, 2e-3));
  }
}

TEST_CASE("The closed form does not depend on how often somebody looks") {
  const MotorHeat start{.winding_c = 95, .housing_c = 60};
  const MotorHeat half = cooled(kHeat, cooled(kHeat, start, 25, 100), 25, 100);
  const MotorHeat whole = cooled(kHeat, start, 25, 200);
  CHECK_THAT(half.winding_c, WithinAbs(whole.winding_c, 1e-9));
  CHECK_THAT(half.housing_c, WithinAbs(whole.housing_c, 1e-9));
  CHECK(cooled(kHeat, {}, 25, 1e6) == MotorHeat{});
}

TEST_CASE(
    "A warm motor has more resistance and less torque, at 25 degrees it is the data sheet's") {
  const MotorParameters sheet;
  const MotorParameters same = at_temperature(sheet, kHeat, {});
  CHECK(same.winding_ohm == sheet.winding_ohm);
  CHECK(same.torque_nm_per_a == sheet.torque_nm_per_a);
  const MotorParameters hot = at_temperature(sheet, kHeat, {.winding_c = 85, .housing_c = 75});
  CHECK_THAT(hot.winding_ohm, WithinAbs(4.0 * 1.234, 1e-9));
  CHECK_THAT(hot.torque_nm_per_a, WithinAbs(0.005 * 0.9, 1e-12));
}
