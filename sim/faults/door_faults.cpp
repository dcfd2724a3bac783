// What is wrong with leaf, frame and strike.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::DoorFaults;

// Above this it is more than the contact noise of a straight door.
constexpr double kShowingLoadN = 2.0;

constexpr double kAjarRad = 0.02;  // 18 mm at the lock edge: neither latch nor bolt holds

// The strike pinches the bolt, or the bolt meets its plate head on.
bool strike_resists(const Sight& sight) {
  return sight.lock.plant.door.bolt_side_load_n() > kShowingLoadN ||
         sight.lock.plant.door.bolt_axial_load_n() > kShowingLoadN;
}

// The bolt carries the leaf, or stands before the plate that it cannot pass.
bool leaf_hangs_on_bolt(const Sight& sight) {
  const model::Plant& plant = sight.lock.plant;
  const double plate_m = plant.door.parameters().frame.clearance_m;
  return plant.door.bolt_lift_n(plant.body.bolt_m()) > kShowingLoadN ||
         (is_driven(sight) && plant.body.bolt_m() >= plate_m);
}

// The latched leaf stands off further than a strike that is screwed down lets it.
bool leaf_rattles(const Sight& sight) {
  const model::DoorParameters& door = sight.lock.plant.door.parameters();
  const double off_m = sight.lock.plant.door.angle_rad() * (door.leaf.width_m + door.latch.throw_m);
  const double given_m = sight.lock.plant.door.faults().strike_play_m;
  return sight.lock.plant.door.latch_engaged() && given_m > 0 &&
         off_m > door.latch.play_m - given_m / 2;
}

bool leaf_meets_obstacle(const Sight& sight) {
  constexpr double kTouchRad = 1e-4;
  const double stop_rad = sight.lock.plant.door.parameters().frame.stop_rad;
  return stop_rad > 0 && sight.lock.plant.door.angle_rad() < stop_rad + kTouchRad;
}

bool opens_without_handle(const Sight& sight) {
  const model::Plant& plant = sight.lock.plant;
  const bool turned = plant.body.handle_turn(model::Side::inside) > 0 ||
                      plant.body.handle_turn(model::Side::outside) > 0;
  return !plant.door.parameters().has_latch && !turned && plant.door.angle_rad() > kAjarRad;
}

bool opens_with_bolt_out(const Sight& sight) {
  const model::Plant& plant = sight.lock.plant;
  return !plant.door.parameters().has_bolt && bolt_is_out(sight.lock) &&
         plant.door.angle_rad() > kAjarRad;
}

// The bolt has come to what lies there, by motor or by key.
bool bolt_meets_filling(const Sight& sight) {
  const model::Plant& plant = sight.lock.plant;
  return plant.body.bolt_m() >= plant.door.pocket_end_m();
}

std::string_view no_room_in_pocket(const Sight& sight, double value_mm) {
  const double throw_m = sight.lock.plant.door.parameters().bolt.throw_m;
  return sight.lock.plant.body.bolt_m() < throw_m - value_mm * 1e-3 ? "" : "the bolt is in the way";
}

std::string_view no_room(const Sight& sight, double value_mm) {
  return sight.lock.plant.door.obstacle_fits(value_mm * 1e-3) ? ""
                                                              : "the door is not open far enough";
}

template <double DoorFaults::*field>
void put_mm(Scene& scene, double value) {
  change_faults(scene.lock.plant.door, [&](DoorFaults& faults) { faults.*field = value * 1e-3; });
}

template <double DoorFaults::*field>
void cure_mm(Scene& scene) {
  put_mm<field>(scene, 0);
}

template <bool DoorFaults::*field>
void break_off(Scene& scene, double) {
  change_faults(scene.lock.plant.door, [](DoorFaults& faults) { faults.*field = true; });
}

template <bool DoorFaults::*field>
void renew(Scene& scene) {
  change_faults(scene.lock.plant.door, [](DoorFaults& faults) { faults.*field = false; });
}

}  // namespace

// clang-format off
std::vector<FaultSpec> door_faults() {
  using F = DoorFaults;
  return {
      {"door.warp_mm",
       "The lock edge stands this far off the strike at the height of the dead bolt (FLT-1).",
       0.0, 15.0, put_mm<&F::warp_m>, cure_mm<&F::warp_m>, strike_resists},
      {"door.sag_mm",
       "The lock edge hangs this far below its place: the bolt carries the leaf (FLT-1).",
       0.0, 15.0, put_mm<&F::sag_m>, cure_mm<&F::sag_m>, leaf_hangs_on_bolt},
      {"door.obstacle_mm",
       "Something this thick lies in the gap at the lock edge; the door must be open that far.",
       1.0, 200.0, put_mm<&F::obstacle_m>, cure_mm<&F::obstacle_m>, leaf_meets_obstacle, no_room},
      {"strike.play_mm",
       "Loose screws: the strike gives way this far, and the shut door rattles (FLT-8).",
       0.1, 8.0, put_mm<&F::strike_play_m>, cure_mm<&F::strike_play_m>, leaf_rattles},
      {"strike.filled_mm",
       "Something lies in the bolt's pocket in the strike: the bolt stops so far from fully out.",
       0.5, 21.0, put_mm<&F::pocket_filled_m>, cure_mm<&F::pocket_filled_m>, bolt_meets_filling,
       no_room_in_pocket},
      {"latch.broken", "The latch is broken off and holds nothing; 1 = it is.",
       1.0, 1.0, break_off<&F::latch_broken>, renew<&F::latch_broken>, opens_without_handle},
      {"bolt.broken", "The dead bolt is broken off: its stump moves and holds nothing; 1 = it is.",
       1.0, 1.0, break_off<&F::bolt_broken>, renew<&F::bolt_broken>, opens_with_bolt_out},
  };
}
// clang-format on

}  // namespace locktwin::sim
