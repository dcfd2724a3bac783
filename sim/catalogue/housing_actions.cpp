// What hands do with front panel and rear cover, and with the button under it.
#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

template <GestureKind kind>
void at_once(Scene& scene, const Action&) {
  plan(scene, {}, {.kind = kind});
}

void press_set(Scene& scene, const Action& action) {
  plan(scene, {}, {.kind = GestureKind::press_set});
  plan_on(scene, {}, span_of(action, "hold"), {.kind = GestureKind::release_set});
}

}  // namespace

std::vector<ActionSpec> housing_actions() {
  return {
      {"tear_off_front",
       "Tears the front panel off the door, and its cable.",
       {},
       at_once<GestureKind::tear_off_front>},
      {"fit_front", "Fits the front panel again.", {}, at_once<GestureKind::fit_front>},
      {"take_off_rear_cover",
       "Takes the cover off the rear panel.",
       {},
       at_once<GestureKind::take_off_rear_cover>},
      {"fit_rear_cover", "Fits the rear cover again.", {}, at_once<GestureKind::fit_rear_cover>},
      {"press_set",
       "Presses the SET button; the rear cover must be off.",
       {span_argument("hold", 3.0, "How long it is held.")},
       press_set},
      {"hold_set",
       "Presses the SET button and keeps it pressed; the rear cover must be off.",
       {},
       at_once<GestureKind::press_set>},
      {"release_set", "Lets the SET button go.", {}, at_once<GestureKind::release_set>},
  };
}

}  // namespace locktwin::sim
