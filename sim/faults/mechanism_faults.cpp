// What is wrong with handles, clutch, cylinder and guides.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::ClutchFault;
using model::LockFaults;

constexpr double kTurned = 0.5;  // of a handle's way

bool bolt_slides(const Twin& twin) {
  constexpr double kSlidesRadS = 5.0;
  return std::abs(twin.plant.motor_speed_rad_s()) > kSlidesRadS || twin.plant.cylinder().carries ||
         (is_driven(twin) && twin.plant.motor_current_a() != 0);
}

// The handle is turned while a sound clutch would be in the other state.
bool clutch_differs(const Twin& twin) {
  const bool sound = model::clutch_engaged({}, twin.plant.bolt_m());
  return twin.plant.handle_turn(model::Side::outside) > kTurned &&
         twin.plant.clutch_engaged() != sound;
}

bool inside_handle_turned(const Twin& twin) {
  return twin.plant.handle_turn(model::Side::inside) > kTurned;
}

bool right_key_blocked(const Twin& twin) {
  const model::CylinderState& cylinder = twin.plant.cylinder();
  return twin.plant.key_blocked() && model::key_fits(cylinder, false);
}

template <ClutchFault kind>
void put_clutch(Twin& twin, double) {
  change_faults(twin, [](LockFaults& faults) { faults.clutch = kind; });
}

// A clutch that was held or broken in one place is a part that is replaced whole.
void cure_clutch(Twin& twin) {
  put_clutch<ClutchFault::none>(twin, 0);
}

void dry(Twin& twin, double factor) {
  change_faults(twin, [&](LockFaults& faults) { faults.drive.friction_factor = factor; });
}

template <bool LockFaults::*field, bool value>
void set(Twin& twin) {
  change_faults(twin, [](LockFaults& faults) { faults.*field = value; });
}

template <bool LockFaults::*field>
void put(Twin& twin, double) {
  set<field, true>(twin);
}

}  // namespace

// clang-format off
std::vector<FaultSpec> mechanism_faults() {
  using F = LockFaults;
  return {
      {"mechanism.dry_factor",
       "Dry mechanics: bolt, guide and latch rub so many times as much (FLT-8).",
       1.0, 30.0, dry, [](Twin& twin) { dry(twin, 1); }, bolt_slides},
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
