// What people do with packs, chargers and the Type-C port.
#include <algorithm>

#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr Duration kSwapTime = std::chrono::seconds(2);  // from pulling the old pack to the new one
constexpr double kLongestChargeS = 7 * 86'400.0;

const std::vector<std::string_view> kSources{"power_bank", "wall_charger", "computer",
                                             "charger_20v", "reversed"};

std::uint8_t place_of(const Action& action) {
  const bool right = action.text("orientation") == "right";
  return static_cast<std::uint8_t>(right ? model::PackPlace::inserted : model::PackPlace::reversed);
}

void insert_new(Scene& scene, const Action& action, Duration after) {
  const double soc_pct = action.given("soc_pct") ? action.number("soc_pct") : 100.0;
  plan(scene, after,
       {.kind = GestureKind::insert_pack,
        .which = place_of(action),
        .value = soc_pct / 100.0,
        .second = action.number("temperature_c"),
        .third = action.given("cycles") ? action.number("cycles") : 0.0});
}

// Charge or age make it another pack than the one that lies outside.
void insert_battery(Scene& scene, const Action& action) {
  if (action.given("soc_pct") || action.given("cycles")) return insert_new(scene, action, {});
  plan(scene, {},
       {.kind = GestureKind::insert_pack_again,
        .which = place_of(action),
        .second = action.number("temperature_c")});
}

void charge_battery(Scene& scene, const Action& action) {
  if (scene.lock.plant.supply.inserted()) {
    throw BadInput("charge_battery: the pack is in the lock; it is charged outside (INS-1)");
  }
  plan(scene, {}, {.kind = GestureKind::start_charging});
  plan_on(scene, {}, span_of(action, "for"), {.kind = GestureKind::stop_charging});
}

void plug_type_c(Scene& scene, const Action& action) {
  const auto found = std::find(kSources.begin(), kSources.end(), action.text("source"));
  const auto source = static_cast<std::uint8_t>(1 + (found - kSources.begin()));
  plan(scene, {}, {.kind = GestureKind::plug_port, .which = source});
}

std::vector<ArgumentSpec> pack_arguments(Value soc_fallback) {
  return {{"soc_pct", number, "%", 0.0, 100.0, soc_fallback, {}, "State of charge of the pack."},
          {"temperature_c", number, "degC", -20.0, 60.0, 25.0, {}, "Temperature of the pack."},
          {"cycles",
           number,
           "",
           0.0,
           2000.0,
           Value{std::monostate{}},
           {},
           "Equivalent full cycles that the pack has behind it."},
          {"orientation",
           choice,
           "",
           0,
           0,
           std::string("right"),
           {"right", "reversed"},
           "A reversed pack makes no contact."}};
}

ActionSpec swap_action() {
  return {"swap_battery", "Takes the pack out and puts another one in 2 s later.",
          pack_arguments(100.0), [](Scene& s, const Action& a) {
            plan(s, {}, {.kind = GestureKind::remove_pack});
            insert_new(s, a, kSwapTime);
          }};
}

// Whatever the lock is doing then.
void interrupt_power(Scene& scene, const Action& action) {
  const Duration after = from_seconds(action.number("after"));
  plan(scene, after, {.kind = GestureKind::open_contact});
  plan_on(scene, after, span_of(action, "for"), {.kind = GestureKind::close_contact});
}

std::vector<ActionSpec> pack_actions() {
  return {
      {"insert_battery",
       "Puts a pack into the lock: with soc_pct or cycles another one, else the one that was taken "
       "out (at first a full new one).",
       pack_arguments(std::monostate{}), insert_battery},
      {"remove_battery",
       "Takes the pack out of the lock; it keeps its charge.",
       {},
       [](Scene& s, const Action&) { plan(s, {}, {.kind = GestureKind::remove_pack}); }},
      swap_action(),
      {"charge_battery",
       "Charges the pack that was taken out, 5 V and 2 A, and takes it off the charger.",
       {{"for", duration, "s", 1.0, kLongestChargeS, std::nullopt, {}, "How long."}},
       charge_battery},
      {"interrupt_power",
       "A knock at the door: the pack's springs lose it for a while; it stays in its bay.",
       {{"after", duration, "s", 0.0, 3600.0, 0.0, {}, "From now until it happens."},
        span_argument("for", 0.5, "How long.")},
       interrupt_power},
  };
}

}  // namespace

std::vector<ActionSpec> energy_actions() {
  std::vector<ActionSpec> rows = pack_actions();
  rows.push_back(
      {"plug_type_c",
       "Plugs something into the Type-C port of the front panel, or plugs it anew.",
       {{"source", choice, "", 0, 0, std::nullopt, kSources,
         "reversed: 5 V of the wrong polarity; charger_20v: 20 V that nobody asked for."}},
       plug_type_c});
  rows.push_back({"unplug_type_c", "Frees the Type-C port.", {}, [](Scene& s, const Action&) {
                    plan(s, {}, {.kind = GestureKind::plug_port});
                  }});
  return rows;
}

}  // namespace locktwin::sim
