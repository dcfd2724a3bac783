// The truth of keys, housings and what the strike and the leaf do to each other.
#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

const model::CylinderState& cylinder(const Lock& lock) {
  return plant(lock).body.cylinder();
}

const model::Panel& panel(const Lock& lock) {
  return lock.plant.panel;
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"bolt.lift_load_n", "N", number, "Weight of a sagging leaf on the dead bolt.",
   [](const Lock& l) { return plant(l).door.bolt_lift_n(plant(l).body.bolt_m()); }, {}},
  {"bolt.edge_mm", "mm", number,
   "Dead bolt from the middle of its pocket in the strike, across the leaf, with warp, adjusted "
   "strike, play and what the strike presses; positive towards the opening side.",
   [](const Lock& l) { return plant(l).door.bolt_edge_m() * 1e3; }, {}},
  {"bolt.whole", "", flag, "The dead bolt is not broken off.",
   [](const Lock& l) { return as_number(plant(l).door.parameters().has_bolt); }, {}},
  {"latch.whole", "", flag, "The latch is not broken off.",
   [](const Lock& l) { return as_number(plant(l).door.parameters().has_latch); }, {}},
  {"door.hanging", "", choice, "Side of the hinges, seen from where the door opens to.",
   [](const Lock& l) { return static_cast<double>(plant(l).door.parameters().hanging); },
   {"right", "left"}},
  {"door.swing", "", choice, "Whether the door opens into the room or out of it.",
   [](const Lock& l) { return static_cast<double>(plant(l).door.parameters().swing); },
   {"inward", "outward"}},
  {"door.wind_n", "N", number, "Draught at the lock edge, positive opens.",
   [](const Lock& l) { return plant(l).door.wind_n(); }, {}},
  {"door.sag_mm", "mm", number, "How far the lock edge hangs down.",
   [](const Lock& l) { return plant(l).door.faults().sag_m * 1e3; }, {}},
  {"strike.adjusted_mm", "mm", number, "The dead bolt's strike, from where it was when new.",
   [](const Lock& l) { return plant(l).door.strike_adjusted_m() * 1e3; }, {}},
  {"strike.play_mm", "mm", number, "How far the strike gives way on loose screws.",
   [](const Lock& l) { return plant(l).door.faults().strike_play_m * 1e3; }, {}},
  {"key.cover_open", "", flag, "The cover of the keyhole is open.",
   [](const Lock& l) { return as_number(cylinder(l).cover_open); }, {}},
  {"key.inserted", "", choice, "The key in the cylinder.",
   [](const Lock& l) { return static_cast<double>(cylinder(l).key); },
   {"none", "right", "wrong", "damaged"}},
  {"key.fully_in", "", flag, "The key is in to its shoulder.",
   [](const Lock& l) { return as_number(cylinder(l).fully_in); }, {}},
  {"key.turns", "", flag, "The cam of the cylinder moves.",
   [](const Lock& l) { return as_number(cylinder(l).turns); }, {}},
  {"key.blocked", "", flag, "A hand turns a key that the cylinder does not let turn.",
   [](const Lock& l) { return as_number(plant(l).body.key_blocked()); }, {}},
  {"front.in_place", "", flag, "The front panel is on the door.",
   [](const Lock& l) { return as_number(panel(l).front_in_place); }, {}},
  {"rear.cover_on", "", flag, "The cover is on the rear panel.",
   [](const Lock& l) { return as_number(panel(l).rear_cover_on); }, {}},
  {"rear.button_pressed", "", flag, "The lock button of the rear panel is pressed.",
   [](const Lock& l) { return as_number(panel(l).inside_button); }, {}},
  {"rear.set_pressed", "", flag, "SET is pressed.",
   [](const Lock& l) { return as_number(panel(l).set_button); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> mechanism_signals() {
  return kRows;
}

}  // namespace locktwin::sim
