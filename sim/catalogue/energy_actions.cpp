// What people do with the pack.
#include "sim/catalogue/action_groups.h"
#include "sim/world/twin.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr Duration kSwapTime = std::chrono::seconds(2);  // from pulling the old pack to the new one

void insert_battery(Twin& twin, const Action& action, Duration after) {
  plan(twin, after,
       {.kind = GestureKind::insert_pack,
        .value = action.number("soc_pct") / 100.0,
        .second = action.number("temperature_c")});
}

std::vector<ArgumentSpec> pack_arguments() {
  return {{"soc_pct", number, "%", 0.0, 100.0, 100.0, {}, "State of charge of the pack."},
          {"temperature_c", number, "degC", -20.0, 60.0, 25.0, {}, "Temperature of the pack."}};
}

}  // namespace

std::vector<ActionSpec> energy_actions() {
  return {
      {"insert_battery", "Puts a pack into the lock.", pack_arguments(),
       [](Twin& t, const Action& a) { insert_battery(t, a, Duration{0}); }},
      {"remove_battery",
       "Takes the pack out of the lock.",
       {},
       [](Twin& t, const Action&) { plan(t, {}, {.kind = GestureKind::remove_pack}); }},
      {"swap_battery", "Takes the pack out and puts another one in 2 s later.", pack_arguments(),
       [](Twin& t, const Action& a) {
         plan(t, {}, {.kind = GestureKind::remove_pack});
         insert_battery(t, a, kSwapTime);
       }},
  };
}

}  // namespace locktwin::sim
