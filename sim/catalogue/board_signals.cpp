// What pins, lights and the motor bridge are.
#include <algorithm>

#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

double lit(const World& world, core::KeyMask keys) {
  return as_number((outputs(world).lit_keys & keys) != 0);
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"board.powered", "", flag, "The electronics have enough voltage to run.",
   [](const World& w) { return as_number(w.twin().board.powered()); }, {}},
  {"motor.drive", "", choice, "What the bridge does to the motor.",
   [](const World& w) { return static_cast<double>(outputs(w).motor); },
   {"brake", "forward", "reverse"}},
  {"switch.bolt_out", "", flag, "Bolt switch 'out' is made (from 21 mm).",
   [](const World& w) { return as_number(plant(w).bolt_out_switch()); }, {}},
  {"switch.bolt_in", "", flag, "Bolt switch 'in' is made (to 1 mm).",
   [](const World& w) { return as_number(plant(w).bolt_in_switch()); }, {}},
  {"switch.door_closed", "", flag, "Door sensor of body 6068; the pin is open on body 5085.",
   [](const World& w) {
     return as_number(plant(w).body().door_sensor && plant(w).door_closed_switch());
   }, {}},
  {"panel.touches", "", number,
   "On how many keys a finger lies; never on which: a trace must not tell what was typed (GEN-2).",
   [](const World& w) {
     const model::Fingers& fingers = w.twin().panel.fingers;
     const auto lifted = std::ranges::count(fingers, model::Finger::none);
     return static_cast<double>(fingers.size()) - static_cast<double>(lifted);
   }, {}},
  {"panel.lit_keys", "", number, "Bit n: key n is lit (0-9, back, confirm, home, bell).",
   [](const World& w) { return static_cast<double>(outputs(w).lit_keys); }, {}},
  {"panel.digits_lit", "", flag, "Any digit key is lit.",
   [](const World& w) { return lit(w, core::kDigitKeys); }, {}},
  {"panel.confirm_lit", "", flag, "Key ✓ is lit.",
   [](const World& w) { return lit(w, core::mask_of(core::Key::confirm)); }, {}},
  {"panel.back_lit", "", flag, "Key ↶ is lit.",
   [](const World& w) { return lit(w, core::mask_of(core::Key::back)); }, {}},
  {"panel.battery_light", "", flag, "The low-battery light is on.",
   [](const World& w) { return as_number(outputs(w).battery_light); }, {}},
  {"panel.home_lit", "", flag, "The away-mode key is lit.",
   [](const World& w) { return lit(w, core::mask_of(core::Key::home)); }, {}},
  {"panel.bell_lit", "", flag, "The doorbell key is lit.",
   [](const World& w) { return lit(w, core::mask_of(core::Key::bell)); }, {}},
  {"panel.red_light", "", flag, "The red light of palm and face is on.",
   [](const World& w) { return as_number(outputs(w).red_light); }, {}},
  {"screen.pairing", "", flag, "The rear screen shows the pairing code.",
   [](const World& w) { return as_number(outputs(w).show_pairing); }, {}},
  {"camera.streams", "", flag, "Somebody looks at the live video.",
   [](const World& w) { return as_number(outputs(w).video); }, {}},
  {"siren.on", "", flag, "The siren sounds.",
   [](const World& w) { return as_number(outputs(w).siren); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> board_signals() {
  return kRows;
}

}  // namespace locktwin::sim
