// Energy is conserved in every movement, whatever is wrong with the lock: what the motor's movement
// draws from the bus is electronics, heat, work, what slipping loses and what still moves.
#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "tests/model/plant_rig.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using locktwin::tests::LockFaults;
using locktwin::tests::PlantRig;

namespace {

// Sums up what became of the energy since it was made, and the most that was ever in motion.
class Balance {
 public:
  explicit Balance(const Plant& plant)
      : plant_(plant),
        before_(plant.body.movement_energy()),
        before_j_(plant.body.motor_stored_j()) {}

  void watch() { most_stored_j_ = std::max(most_stored_j_, plant_.body.motor_stored_j()); }

  double drawn_j() const { return plant_.body.movement_energy().drawn_j - before_.drawn_j; }
  double slipped_j() const { return plant_.body.movement_energy().slipped_j - before_.slipped_j; }
  double work_j() const { return plant_.body.movement_energy().work_j - before_.work_j; }
  double missing_j() const {
    const MovementEnergy& now = plant_.body.movement_energy();
    return drawn_j() - (now.electronics_j - before_.electronics_j) - (now.heat_j - before_.heat_j) -
           work_j() - slipped_j() - (plant_.body.motor_stored_j() - before_j_);
  }
  // What moved energy at all: the draw, or what was in motion when it ended.
  double scale_j() const { return std::max({drawn_j(), most_stored_j_, before_j_}); }

 private:
  const Plant& plant_;
  MovementEnergy before_;
  double before_j_;
  double most_stored_j_ = 0;
};

struct Movement {
  std::string name;
  std::function<void(Plant&)> before;  // the cause
  std::function<void(Plant&)> midway;  // what happens while the bolt moves
};

std::function<void(Plant&)> fault(const std::function<void(LockFaults&)>& change) {
  return [change](Plant& plant) {
    LockFaults faults{plant.body.faults(), plant.door.faults()};
    change(faults);
    put(plant, faults);
  };
}

std::function<void(Plant&)> warp(double warp_mm) {
  return fault([warp_mm](LockFaults& faults) { faults.door.warp_m = warp_mm * 1e-3; });
}

std::function<void(Plant&)> made_dry(double factor) {
  return fault([factor](LockFaults& faults) {
    faults.body.friction_factor = faults.door.friction_factor = factor;
  });
}

std::function<void(Plant&)> turning_key(int direction) {
  return [direction](Plant& plant) {
    plant.body.set_key_cover(true);
    plant.body.insert_key(KeyKind::right, true);
    plant.body.turn_key(direction);
  };
}

void on_a_computer(Plant& plant) {
  plant.supply.take_out();
  plant.supply.plug_port(PortSource::computer);
}

const std::vector<Movement>& movements() {
  const auto nothing = [](Plant&) {};
  static const std::vector<Movement> all{
      {"straight", nothing, nothing},
      {"warped 2 mm", warp(2), nothing},
      {"warped 4 mm", warp(4), nothing},
      {"warped 6 mm: jams in the chamfer", warp(6), nothing},
      {"warped 10 mm: meets the plate", warp(10), nothing},
      {"sagging", fault([](LockFaults& faults) { faults.door.sag_m = 0.004; }), nothing},
      {"dry", made_dry(4), nothing},
      {"dry: jams", made_dry(12), nothing},
      {"worn", fault([](LockFaults& faults) { faults.body.wear = 0.5; }), nothing},
      {"stuck", fault([](LockFaults& faults) { faults.body.stuck = true; }), nothing},
      {"weak pack", [](Plant& plant) { plant.supply.insert_new(0.03, 25); }, nothing},
      {"cold pack", [](Plant& plant) { plant.supply.insert_new(0.2, -20); }, nothing},
      {"electronics beside it",
       [](Plant& plant) {
         plant.supply.set_load({0.01, 3.0});
       },
       nothing},
      {"a source at its limit", on_a_computer, nothing},
      {"key with the motor", nothing, turning_key(1)},
      {"key against the motor", nothing, turning_key(-1)},
      {"handle", nothing, [](Plant& plant) { plant.body.set_handle(Side::inside, true); }},
      {"pack pulled out", nothing, [](Plant& plant) { plant.supply.take_out(); }},
      {"brush breaks", nothing, fault([](LockFaults& faults) { faults.body.open_circuit = true; })},
      {"gear blocks", nothing, fault([](LockFaults& faults) { faults.body.stuck = true; })},
      {"driven back", nothing, [](Plant& plant) { plant.body.set_drive(-1); }},
      {"braked half-way", nothing, [](Plant& plant) { plant.body.set_drive(0); }},
  };
  return all;
}

}  // namespace

TEST_CASE("the energy balance of every movement closes to 0.1 %") {
  constexpr int kMidwayMs = 250;
  for (const Movement& movement : movements()) {
    PlantRig rig;
    movement.before(rig.plant);
    rig.rest();
    Balance balance(rig.plant);
    rig.plant.body.set_drive(1);
    for (int i = 0; i < 900 && !rig.plant.switches.reading(SwitchId::bolt_out); ++i) {
      rig.run_ms(1);
      balance.watch();
      if (i == kMidwayMs) movement.midway(rig.plant);
    }
    rig.plant.body.set_drive(0);
    rig.run_ms(1000);
    INFO(movement.name << ": drawn " << balance.drawn_j() << " J, work " << balance.work_j()
                       << " J, slipped " << balance.slipped_j() << " J, missing "
                       << balance.missing_j() << " J, share "
                       << balance.missing_j() / balance.scale_j());
    CHECK(balance.drawn_j() > 0.2);
    CHECK(std::abs(balance.missing_j()) < 0.001 * balance.scale_j());
  }
}

TEST_CASE("what a braked or coasting motor had in motion becomes heat and work, to 0.1 %") {
  for (const bool coasts : {false, true}) {
    CAPTURE(coasts);
    PlantRig rig;
    rig.plant.body.set_drive(1);
    rig.run_ms(400);
    if (coasts) rig.plant.supply.take_out();
    if (!coasts) rig.plant.body.set_drive(0);
    const Balance balance(rig.plant);
    const double before_m = rig.plant.body.bolt_m();
    const double moving_j = rig.plant.body.motor_stored_j();
    REQUIRE(moving_j > 0.15);
    rig.run_ms(500);
    CHECK(rig.plant.body.motor_speed_rad_s() == 0);
    CHECK(std::abs(balance.missing_j()) < 0.001 * moving_j);
    CHECK_THAT(balance.drawn_j(), WithinAbs(0, 1e-12));
    // Braking takes most of it in the winding, coasting all of it in friction.
    const double way_m = rig.plant.body.bolt_m() - before_m;
    if (coasts) CHECK_THAT(balance.work_j(), WithinAbs(moving_j, 0.01 * moving_j));
    if (!coasts) CHECK(balance.work_j() < 0.3 * moving_j);
    CHECK((coasts ? way_m > 0.004 : way_m < 0.0011));
  }
}

TEST_CASE("a key that outruns the motor, and one that stops it, take its energy") {
  for (const int direction : {1, -1}) {
    CAPTURE(direction);
    PlantRig rig;
    rig.plant.body.set_drive(1);
    rig.run_ms(250);
    const Balance balance(rig.plant);
    turning_key(direction)(rig.plant);
    rig.run_ms(600);
    if (direction < 0) CHECK(balance.slipped_j() > 0.05);
    CHECK(std::abs(balance.missing_j()) < 0.001 * balance.scale_j());
  }
}
