// The truth of keys, housings and what the strike and the leaf do to each other.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

const model::CylinderState& cylinder(const World& world) {
  return plant(world).cylinder();
}

const model::Panel& panel(const World& world) {
  return world.twin().panel;
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"bolt.lift_load_n", "N", number, "Weight of a sagging leaf on the dead bolt.",
   [](const World& w) { return plant(w).bolt_lift_n(); }, {}},
  {"bolt.whole", "", flag, "The dead bolt is not broken off.",
   [](const World& w) { return as_number(plant(w).bolt_whole()); }, {}},
  {"latch.whole", "", flag, "The latch is not broken off.",
   [](const World& w) { return as_number(plant(w).latch_whole()); }, {}},
  {"door.hanging", "", choice, "Side of the hinges, seen from where the door opens to.",
   [](const World& w) { return static_cast<double>(plant(w).door().hanging); }, {"right", "left"}},
  {"door.swing", "", choice, "Whether the door opens into the room or out of it.",
   [](const World& w) { return static_cast<double>(plant(w).door().swing); },
   {"inward", "outward"}},
  {"door.wind_n", "N", number, "Draught at the lock edge, positive opens.",
   [](const World& w) { return plant(w).wind_n(); }, {}},
  {"door.sag_mm", "mm", number, "How far the lock edge hangs down.",
   [](const World& w) { return plant(w).faults().door.sag_m * 1e3; }, {}},
  {"strike.adjusted_mm", "mm", number, "The dead bolt's strike, from where it was when new.",
   [](const World& w) { return plant(w).strike_adjusted_m() * 1e3; }, {}},
  {"strike.play_mm", "mm", number, "How far the strike gives way on loose screws.",
   [](const World& w) { return plant(w).faults().door.strike_play_m * 1e3; }, {}},
  {"key.cover_open", "", flag, "The cover of the keyhole is open.",
   [](const World& w) { return as_number(cylinder(w).cover_open); }, {}},
  {"key.inserted", "", choice, "The key in the cylinder.",
   [](const World& w) { return static_cast<double>(cylinder(w).key); },
   {"none", "right", "wrong", "damaged"}},
  {"key.fully_in", "", flag, "The key is in to its shoulder.",
   [](const World& w) { return as_number(cylinder(w).fully_in); }, {}},
  {"key.turns", "", flag, "The cam of the cylinder moves.",
   [](const World& w) { return as_number(cylinder(w).turns); }, {}},
  {"key.blocked", "", flag, "A hand turns a key that the cylinder does not let turn.",
   [](const World& w) { return as_number(plant(w).key_blocked()); }, {}},
  {"front.in_place", "", flag, "The front panel is on the door.",
   [](const World& w) { return as_number(panel(w).front_in_place); }, {}},
  {"rear.cover_on", "", flag, "The cover is on the rear panel.",
   [](const World& w) { return as_number(panel(w).rear_cover_on); }, {}},
  {"rear.set_pressed", "", flag, "SET is pressed.",
   [](const World& w) { return as_number(panel(w).set_button); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> mechanism_signals() {
  return kRows;
}

}  // namespace locktwin::sim
