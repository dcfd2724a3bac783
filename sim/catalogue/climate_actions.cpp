// What the place does to the lock.
#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kColdestC = -30;
constexpr double kHottestC = 70;

void set_temperature(Scene& scene, const Action& action) {
  scene.lock.plant.set_ambient_c(scene.now, action.number("celsius"));
}

}  // namespace

std::vector<ActionSpec> climate_actions() {
  return {
      {"set_temperature",
       "Of the place, 25 degC at first: pack and clock take it at once, the motor within minutes.",
       {{"celsius", number, "degC", kColdestC, kHottestC, std::nullopt, {}, "How warm it is."}},
       set_temperature},
  };
}

}  // namespace locktwin::sim
