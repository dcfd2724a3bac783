// A hand that leads the leaf to an angle and holds it there.
#include <algorithm>
#include <cmath>

#include "model/plant.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::model;

namespace {

constexpr double kRadPerDeg = 3.14159265358979 / 180;

// How the leaf moves from where it stands: the least angle that it comes to on its way, and where
// it is in the end.
struct Way {
  double least_deg;
  double end_deg;
};

Way lead(Plant& plant, Micros& now, double to_deg) {
  plant.door.move_to(to_deg * kRadPerDeg);
  double least = plant.door.angle_rad();
  for (const Micros end = now + 6s; now < end; now += 1ms) {
    plant.advance_to(now);
    least = std::min(least, plant.door.angle_rad());
  }
  return {least / kRadPerDeg, plant.door.angle_rad() / kRadPerDeg};
}

}  // namespace

TEST_CASE("a leaf that is led to 3 degrees and held stays there, and does not latch") {
  for (const bool closer : {false, true}) {
    CAPTURE(closer);
    PlantParameters parameters;
    if (closer) parameters.door.closer = CloserParameters{};
    Plant plant(parameters);
    Micros now = 0s;
    plant.body.set_handle(Side::inside, true);
    lead(plant, now, 60);
    plant.body.set_handle(Side::inside, false);
    const Way way = lead(plant, now, 3);
    CHECK_THAT(way.end_deg, WithinAbs(3, 0.3));
    CHECK(way.least_deg > 2);
    CHECK_FALSE(plant.door.latch_engaged());
  }
}

TEST_CASE("a held leaf keeps its angle in the wind") {
  Plant plant;
  Micros now = 0s;
  plant.body.set_handle(Side::inside, true);
  lead(plant, now, 30);
  plant.door.set_wind_pa(-30);
  const Way way = lead(plant, now, 30);
  CHECK_THAT(way.end_deg, WithinAbs(30, 0.3));
}

// A hand that has pulled in vain at a locked door has no more strength than any other when it
// comes.
TEST_CASE("a leaf that was pulled at while it was latched is led no farther for it") {
  Plant plant;
  Micros now = 0s;
  lead(plant, now, 30);
  REQUIRE(plant.door.angle_rad() < 2 * kRadPerDeg);
  plant.body.set_handle(Side::inside, true);
  double most = 0;
  for (const Micros end = now + 6s; now < end; now += 1ms) {
    plant.advance_to(now);
    most = std::max(most, plant.door.angle_rad());
  }
  CHECK_THAT(plant.door.angle_rad() / kRadPerDeg, WithinAbs(30, 0.3));
  CHECK(most / kRadPerDeg < 32);
}
