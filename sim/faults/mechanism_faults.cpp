// What is wrong with handles, clutch, cylinder and guides.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::BodyFaults;
using model::ClutchFault;

constexpr double kTurned = 0.5;  // of a handle's way

bool bolt_slides(const Sight& sight) {
  constexpr double kSlidesRadS = 5.0;
  return std::abs(sight.lock.plant.body.motor_speed_rad_s()) > kSlidesRadS ||
         sight.lock.plant.body.cylinder().carries ||
         (is_driven(sight) && sight.lock.plant.body.motor_current_a() != 0);
}

// The handle is turned while a sound clutch would be in the other state.
bool clutch_differs(const Sight& sight) {
  const bool sound = model::clutch_engaged({}, sight.lock.plant.body.bolt_m());
  return sight.lock.plant.body.handle_turn(model::Side::outside) > kTurned &&
         sight.lock.plant.body.clutch_engaged() != sound;
}

bool inside_handle_turned(const Sight& sight) {
  return sight.lock.plant.body.handle_turn(model::Side::inside) > kTurned;
}

bool right_key_blocked(const Sight& sight) {
  const model::CylinderState& cylinder = sight.lock.plant.body.cylinder();
  return sight.lock.plant.body.key_blocked() && model::key_fits(cylinder, false);
}

template <ClutchFault kind>
void put_clutch(Scene& scene, double) {
  change_faults(scene.lock.plant.body, [](BodyFaults& faults) { faults.clutch = kind; });
}

// A clutch that was held or broken in one place is a part that is replaced whole.
void cure_clutch(Scene& scene) {
  put_clutch<ClutchFault::none>(scene, 0);
}

void dry(Scene& scene, double factor) {
  const auto set = [&](auto& faults) { faults.friction_factor = factor; };
  change_faults(scene.lock.plant.body, set);
  change_faults(scene.lock.plant.door, set);
}

template <bool BodyFaults::*field, bool value>
void set(Scene& scene) {
  change_faults(scene.lock.plant.body, [](BodyFaults& faults) { faults.*field = value; });
}

template <bool BodyFaults::*field>
void put(Scene& scene, double) {
  set<field, true>(scene);
}

}  // namespace

// clang-format off
std::vector<FaultSpec> mechanism_faults() {
  using F = BodyFaults;
  return {
      {"mechanism.dry_factor",
       "Dry mechanics: bolt, guide and latch rub so many times as much (FLT-8).",
       1.0, 30.0, dry, [](Scene& scene) { dry(scene, 1); }, bolt_slides},
      {"clutch.stuck_engaged",
       "The clutch, or a lock put together wrongly, couples the outside handle for good: always "
       "open (FLT-4); 1 = it does.",
       1.0, 1.0, put_clutch<ClutchFault::stuck_engaged>, cure_clutch, clutch_differs},
      {"clutch.broken_free", "The clutch never couples the outside handle (FLT-4); 1 = it is so.",
       1.0, 1.0, put_clutch<ClutchFault::broken_free>, cure_clutch, clutch_differs},
      {"handle.inside_loose",
       "Badly installed: the spindle of the inside handle does not reach (FLT-4); 1 = it does not.",
       1.0, 1.0, put<&F::inside_handle_loose>, set<&F::inside_handle_loose, false>,
       inside_handle_turned},
      {"cylinder.damaged", "No key turns in the cylinder (FLT-2); 1 = none does.",
       1.0, 1.0, put<&F::cylinder_damaged>, set<&F::cylinder_damaged, false>, right_key_blocked},
  };
}
// clang-format on

}  // namespace locktwin::sim
