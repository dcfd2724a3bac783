#include <iterator>

#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

ArgumentSpec span_argument(std::string_view name, double fallback_s, std::string_view help) {
  return {name, ArgumentType::duration, "s", 0.001, 3600.0, fallback_s, {}, help};
}

Duration span_of(const Action& action, std::string_view argument) {
  return from_seconds(action.number(argument));
}

void plan(Scene& scene, Duration after, Gesture gesture) {
  plan_on(scene, after, Duration{0}, gesture);
}

void plan_on(Scene& scene, Duration after, Duration later, Gesture gesture) {
  gesture.begun = scene.now + after;
  gesture.at = gesture.begun + later;
  scene.doorstep().people.plan(gesture);
}

std::span<const ActionSpec> action_catalogue() {
  static const std::vector<ActionSpec> catalogue = [] {
    std::vector<ActionSpec> all;
    for (auto group :
         {energy_actions, panel_actions, door_actions, key_actions, housing_actions,
          recognition_actions, climate_actions, phone_actions, household_actions, zone_actions,
          visitor_actions, radio_actions, attack_actions, chip_actions, fault_actions}) {
      std::vector<ActionSpec> rows = group();
      std::move(rows.begin(), rows.end(), std::back_inserter(all));
    }
    return all;
  }();
  return catalogue;
}

}  // namespace locktwin::sim
