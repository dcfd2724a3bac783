// What the place does to the lock.
#include "sim/catalogue/action_groups.h"
#include "sim/world/twin.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kColdestC = -30;
constexpr double kHottestC = 70;

void set_temperature(Twin& twin, const Action& action) {
  const double celsius = action.number("celsius");
  twin.plant.set_ambient_c(celsius);
  twin.board.parts().clock.set_temperature(twin.now, celsius);
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
