// A warped door: what jams the bolt is the contact between bolt and strike, and nothing says so.
#include <cmath>

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::PlantRig;

namespace {

struct WarpOutcome {
  PlantRig rig;
  PlantRig::Movement movement;
};

WarpOutcome lock_warped(double warp_mm) {
  WarpOutcome outcome;
  outcome.rig.plant.door.set_faults({.warp_m = warp_mm * 1e-3});
  outcome.rig.rest();
  outcome.movement = outcome.rig.move_bolt(1);
  return outcome;
}

}  // namespace

TEST_CASE("a door warped by a millimetre locks as a straight one does", "[FLT-1]") {
  const WarpOutcome straight = lock_warped(0);
  const WarpOutcome warped = lock_warped(1);
  CHECK(straight.movement.reached);
  CHECK(warped.movement.reached);
  CHECK(warped.movement.milliseconds == straight.movement.milliseconds);
  CHECK(straight.movement.highest_side_n < 1);
  CHECK(warped.movement.highest_side_n < 1);
}

TEST_CASE("more warp takes more current and time while the bolt still comes out", "[FLT-1]") {
  double current_a = lock_warped(0).movement.highest_a;
  int milliseconds = lock_warped(0).movement.milliseconds;
  for (double warp_mm : {2.0, 3.0, 4.0}) {
    const WarpOutcome outcome = lock_warped(warp_mm);
    CHECK(outcome.movement.reached);
    CHECK(outcome.movement.highest_a > current_a + 0.02);
    CHECK(outcome.movement.highest_a < 1.0);
    CHECK(outcome.movement.milliseconds > milliseconds + 5);
    current_a = outcome.movement.highest_a;
    milliseconds = outcome.movement.milliseconds;
  }
}

TEST_CASE("a badly warped door jams the bolt half-way or before the strike", "[FLT-1][LCK-8]") {
  const double warp_mm = GENERATE(6.0, 8.0, 10.0, 12.0);
  const WarpOutcome outcome = lock_warped(warp_mm);
  CHECK_FALSE(outcome.movement.reached);
  CHECK(outcome.rig.plant.body.bolt_m() < 0.015);
  CHECK(outcome.movement.highest_a > 1.25);
  CHECK_FALSE(outcome.rig.plant.moving());  // braked, it stays where it stuck
}

TEST_CASE("a bolt that meets the strike head on stops at its face", "[FLT-1]") {
  const WarpOutcome outcome = lock_warped(10);
  CHECK_THAT(outcome.rig.plant.body.bolt_m(), WithinAbs(0.003, 0.0004));
  CHECK(outcome.movement.highest_side_n < 5);
}

TEST_CASE("a jammed bolt is withdrawn again, and adjusting the strike cures it", "[FLT-1]") {
  WarpOutcome outcome = lock_warped(GENERATE(6.0, 10.0));
  REQUIRE_FALSE(outcome.movement.reached);
  CHECK(outcome.rig.move_bolt(-1).reached);
  outcome.rig.plant.door.set_faults({.warp_m = 0});
  outcome.rig.rest();
  CHECK(outcome.rig.move_bolt(1).reached);
}

TEST_CASE("the side load of a warped door is its stiffness times what the strike bends it") {
  const WarpOutcome outcome = lock_warped(3);
  const BoltParameters bolt;
  const double bent_m = 0.003 - bolt.strike_clearance_m;
  CHECK_THAT(outcome.rig.plant.door.bolt_side_load_n(),
             WithinAbs(bolt.edge_n_per_m * bent_m, 0.05 * bolt.edge_n_per_m * bent_m));
}

TEST_CASE("side load brakes the motor as the friction that levers and guide make of it") {
  // A push against the thrown bolt of a door whose latch is taped in; the motor withdraws the bolt.
  PlantParameters parameters;
  parameters.door.has_latch = false;
  parameters.door.frame.gasket_force_n = 0;
  PlantRig free(parameters);
  PlantRig loaded(parameters);
  constexpr double kForceN = 100;
  for (PlantRig* rig : {&free, &loaded}) {
    REQUIRE(rig->move_bolt(1).reached);
    if (rig == &loaded) rig->plant.door.push(kForceN);
    rig->run_ms(300);
    rig->plant.body.set_drive(-1);
    rig->run_ms(250);
  }
  // Kt i = Tc + b w + G F / eta, so what more current there is gives the force; the back-EMF lets
  // the loaded motor run slower, which b and cv see.
  const MotorParameters motor;
  const LoadParameters load;
  const double side_n = loaded.plant.door.bolt_side_load_n();
  CHECK(side_n > 90);
  const auto force_n = [&](const Plant& plant) {
    const double speed = std::abs(plant.body.motor_speed_rad_s());
    const double torque = motor.torque_nm_per_a * std::abs(plant.body.motor_current_a()) -
                          motor.coulomb_nm - motor.viscous_nm_s * speed;
    const double along_n = torque * load.efficiency / load.travel_m_per_rad;
    return along_n - load.viscous_n_s_per_m * load.travel_m_per_rad * speed;
  };
  const double added_n = force_n(loaded.plant) - force_n(free.plant);
  CHECK_THAT(added_n, WithinAbs(0.2 * side_n * 2 * (1 + 25.0 / 40.0), 0.03 * 0.65 * side_n));
}

TEST_CASE("a push of 250 N on the bolt jams it and one of 120 N does not", "[FLT-1]") {
  // At 1.2 A the motor gives 127.6 N, of which 12 N are its own friction: 177.8 N of side load.
  PlantParameters parameters;
  parameters.door.has_latch = false;
  parameters.door.frame.gasket_force_n = 0;
  PlantRig rig(parameters);
  REQUIRE(rig.move_bolt(1).reached);
  rig.plant.door.push(250);
  rig.run_ms(300);
  CHECK_FALSE(rig.move_bolt(-1).reached);
  rig.plant.door.push(120);
  rig.run_ms(300);
  CHECK(rig.move_bolt(-1).reached);
}
