// What pins, lights and the motor bridge are.
#include <algorithm>

#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

double lit(const Lock& lock, core::KeyMask keys) {
  return as_number((outputs(lock).lit_keys & keys) != 0);
}

double made(const Lock& lock, model::SwitchId id) {
  return as_number(plant(lock).switches.reading(id));
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"board.powered", "", flag, "The electronics have enough voltage to run.",
   [](const Lock& l) { return as_number(l.board.powered()); }, {}},
  {"board.firmware_version", "", number, "Of the firmware that its loader has let in.",
   [](const Lock& l) { return static_cast<double>(l.board.loader().version()); }, {}},
  {"board.firmware_refused", "", number, "Images that its loader has not taken (SEC-11).",
   [](const Lock& l) { return static_cast<double>(l.board.loader().refused()); }, {}},
  {"motor.drive", "", choice, "What the bridge does to the motor.",
   [](const Lock& l) { return static_cast<double>(outputs(l).motor); },
   {"brake", "forward", "reverse"}},
  {"switch.bolt_out", "", flag, "Bolt switch 'out' is made (from 21 mm).",
   [](const Lock& l) { return made(l, model::SwitchId::bolt_out); }, {}},
  {"switch.bolt_in", "", flag, "Bolt switch 'in' is made (to 1 mm).",
   [](const Lock& l) { return made(l, model::SwitchId::bolt_in); }, {}},
  {"switch.door_closed", "", flag, "Door sensor of body 6068; the pin is open on body 5085.",
   [](const Lock& l) {
     return plant(l).body.kind().door_sensor ? made(l, model::SwitchId::door_closed) : 0.0;
   }, {}},
  {"panel.touches", "", number,
   "On how many keys a finger lies; never on which: a trace must not tell what was typed (GEN-2).",
   [](const Lock& l) {
     const model::Fingers& fingers = l.plant.panel.fingers;
     const auto lifted = std::ranges::count(fingers, model::Finger::none);
     return static_cast<double>(fingers.size()) - static_cast<double>(lifted);
   }, {}},
  {"panel.lit_keys", "", number, "Bit n: key n is lit (0-9, back, confirm, home, bell).",
   [](const Lock& l) { return static_cast<double>(outputs(l).lit_keys); }, {}},
  {"panel.digits_lit", "", flag, "Any digit key is lit.",
   [](const Lock& l) { return lit(l, core::kDigitKeys); }, {}},
  {"panel.confirm_lit", "", flag, "Key ✓ is lit.",
   [](const Lock& l) { return lit(l, core::mask_of(core::Key::confirm)); }, {}},
  {"panel.back_lit", "", flag, "Key ↶ is lit.",
   [](const Lock& l) { return lit(l, core::mask_of(core::Key::back)); }, {}},
  {"panel.battery_light", "", flag, "The low-battery light is on.",
   [](const Lock& l) { return as_number(outputs(l).battery_light); }, {}},
  {"panel.home_lit", "", flag, "The away-mode key is lit.",
   [](const Lock& l) { return lit(l, core::mask_of(core::Key::home)); }, {}},
  {"panel.bell_lit", "", flag, "The doorbell key is lit.",
   [](const Lock& l) { return lit(l, core::mask_of(core::Key::bell)); }, {}},
  {"panel.red_light", "", flag, "The red light of palm and face is on.",
   [](const Lock& l) { return as_number(outputs(l).red_light); }, {}},
  {"screen.pairing", "", flag, "The rear screen shows the pairing code.",
   [](const Lock& l) { return as_number(outputs(l).show_pairing); }, {}},
  {"camera.streams", "", flag, "Somebody looks at the live video.",
   [](const Lock& l) { return as_number(outputs(l).video); }, {}},
  {"siren.on", "", flag, "The siren sounds.",
   [](const Lock& l) { return as_number(outputs(l).siren); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> board_signals() {
  return kRows;
}

}  // namespace locktwin::sim
