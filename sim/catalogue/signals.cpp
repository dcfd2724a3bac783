#include "sim/catalogue/signals.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/world/twin.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr double kDegreesPerRadian = 57.29577951308232;

const model::Plant& plant(const World& world) {
  return world.twin().plant;
}
const core::Outputs& out(const World& world) {
  return world.twin().board.outputs();
}
const core::Report& report(const World& world) {
  return out(world).report;
}
double flag(bool value) {
  return value ? 1.0 : 0.0;
}
double lit(const World& world, core::KeyMask keys) {
  return flag((out(world).lit_keys & keys) != 0);
}

constexpr auto number = SignalType::number;
constexpr auto choice = SignalType::choice;

// clang-format off
std::vector<SignalSpec> make_signals() {
  return {
      // The truth: what is.
      {"bolt.position_mm", "mm", number, "Dead bolt, 0 withdrawn, 22 fully thrown.",
       [](const World& w) { return plant(w).bolt_m() * 1e3; }, {}},
      {"bolt.side_load_n", "N", number, "Contact force between dead bolt and strike, across the bolt.",
       [](const World& w) { return plant(w).bolt_side_load_n(); }, {}},
      {"bolt.axial_load_n", "N", number, "Contact force of the strike against the bolt's throw.",
       [](const World& w) { return plant(w).bolt_axial_load_n(); }, {}},
      {"latch.extension_mm", "mm", number, "Sprung latch, 12 fully out.",
       [](const World& w) { return plant(w).latch_m() * 1e3; }, {}},
      {"latch.engaged", "", SignalType::flag, "The latch stands in its pocket and holds the door.",
       [](const World& w) { return flag(plant(w).latch_engaged()); }, {}},
      {"door.angle_deg", "deg", number, "Opening angle of the leaf, 0 shut.",
       [](const World& w) { return plant(w).door_angle_rad() * kDegreesPerRadian; }, {}},
      {"door.shut", "", SignalType::flag, "The leaf stands where the dead bolt can enter the strike.",
       [](const World& w) { return flag(door_is_shut(w.twin())); }, {}},
      {"door.speed_deg_s", "deg/s", number, "Angular speed of the leaf, positive opens.",
       [](const World& w) { return plant(w).door_speed_rad_s() * kDegreesPerRadian; }, {}},
      {"door.warp_mm", "mm", number, "How far the lock edge stands off at the dead bolt.",
       [](const World& w) { return plant(w).warp_m() * 1e3; }, {}},
      {"handle.inside_turn", "", number, "Inside handle, 0 at rest, 1 fully turned.",
       [](const World& w) { return plant(w).handle_turn(model::Side::inside); }, {}},
      {"handle.outside_turn", "", number, "Outside handle, 0 at rest, 1 fully turned.",
       [](const World& w) { return plant(w).handle_turn(model::Side::outside); }, {}},
      {"clutch.engaged", "", SignalType::flag, "The outside handle works latch and dead bolt.",
       [](const World& w) { return flag(plant(w).clutch_engaged()); }, {}},
      {"motor.current_a", "A", number, "Current of the motor winding, in the direction of the drive.",
       [](const World& w) { return plant(w).motor_current_a(); }, {}},
      {"motor.speed_rad_s", "rad/s", number, "Speed of the motor shaft, positive throws the bolt.",
       [](const World& w) { return plant(w).motor_speed_rad_s(); }, {}},
      {"battery.voltage_v", "V", number, "At the terminals of the pack; 0 without a pack.",
       [](const World& w) { return plant(w).battery_voltage_v(); }, {}},
      {"battery.current_a", "A", number, "Drawn from the pack.",
       [](const World& w) { return plant(w).battery_current_a(); }, {}},
      {"battery.soc_pct", "%", number, "State of charge of the pack.",
       [](const World& w) { return plant(w).battery_soc() * 100.0; }, {}},
      {"battery.temperature_c", "degC", number, "Temperature of the pack.",
       [](const World& w) { return plant(w).battery_temperature_c(); }, {}},
      {"battery.inserted", "", SignalType::flag, "A pack is in the lock.",
       [](const World& w) { return flag(plant(w).pack_inserted()); }, {}},
      // The board: what pins and lights are.
      {"board.powered", "", SignalType::flag, "The electronics have enough voltage to run.",
       [](const World& w) { return flag(w.twin().board.powered()); }, {}},
      {"motor.drive", "", choice, "What the bridge does to the motor.",
       [](const World& w) { return static_cast<double>(out(w).motor); }, {"brake", "forward", "reverse"}},
      {"switch.bolt_out", "", SignalType::flag, "Bolt switch 'out' is made (from 21 mm).",
       [](const World& w) { return flag(plant(w).bolt_out_switch()); }, {}},
      {"switch.bolt_in", "", SignalType::flag, "Bolt switch 'in' is made (to 1 mm).",
       [](const World& w) { return flag(plant(w).bolt_in_switch()); }, {}},
      {"switch.door_closed", "", SignalType::flag, "Door sensor of body 6068.",
       [](const World& w) { return flag(plant(w).door_closed_switch()); }, {}},
      {"panel.touched_keys", "", number, "Bit n: a finger lies on key n (0-9, back, confirm, home, bell).",
       [](const World& w) { return static_cast<double>(w.twin().panel.touched_keys); }, {}},
      {"panel.lit_keys", "", number, "Bit n: key n is lit (0-9, back, confirm, home, bell).",
       [](const World& w) { return static_cast<double>(out(w).lit_keys); }, {}},
      {"panel.digits_lit", "", SignalType::flag, "Any digit key is lit.",
       [](const World& w) { return lit(w, core::kDigitKeys); }, {}},
      {"panel.confirm_lit", "", SignalType::flag, "Key ✓ is lit.",
       [](const World& w) { return lit(w, core::mask_of(core::Key::confirm)); }, {}},
      {"panel.back_lit", "", SignalType::flag, "Key ↶ is lit.",
       [](const World& w) { return lit(w, core::mask_of(core::Key::back)); }, {}},
      {"panel.battery_light", "", SignalType::flag, "The low-battery light is on.",
       [](const World& w) { return flag(out(w).battery_light); }, {}},
      {"siren.on", "", SignalType::flag, "The siren sounds.",
       [](const World& w) { return flag(out(w).siren); }, {}},
      // The report: what the lock says of itself.
      {"core.awake", "", SignalType::flag, "The firmware is awake.",
       [](const World& w) { return flag(out(w).power == core::PowerMode::awake); }, {}},
      {"core.lock_state", "", choice, "What the lock says of its bolt.",
       [](const World& w) { return static_cast<double>(report(w).lock_state); },
       {"unknown", "unlocked", "locked", "not_locked"}},
      {"core.panel", "", choice, "What the keypad dialogue waits for.",
       [](const World& w) { return static_cast<double>(report(w).panel); },
       {"dark", "ready", "entering_pin", "verifying", "setup_offer", "setup_first", "setup_repeat",
        "setup_saving", "locked_out"}},
      {"core.locked_out", "", SignalType::flag, "The wrong-try lockout is on.",
       [](const World& w) { return flag(report(w).lockout_left_ms > 0); }, {}},
      {"core.lockout_left_s", "s", number, "What is left of the lockout, as of the last core step.",
       [](const World& w) { return static_cast<double>(report(w).lockout_left_ms) * 1e-3; }, {}},
      {"core.wrong_tries", "", number, "Wrong tries in a row.",
       [](const World& w) { return static_cast<double>(report(w).wrong_tries); }, {}},
      {"core.users", "", number, "Users stored on the lock.",
       [](const World& w) { return static_cast<double>(report(w).users); }, {}},
      {"core.digits_entered", "", number, "Digits typed and not yet confirmed.",
       [](const World& w) { return static_cast<double>(report(w).digits_entered); }, {}},
      {"core.battery_pct", "%", number, "State of charge as the firmware estimates it.",
       [](const World& w) { return static_cast<double>(report(w).battery_percent); }, {}},
      {"core.bolt_tries", "", number, "Tries of the bolt movement that runs.",
       [](const World& w) { return static_cast<double>(report(w).bolt_tries); }, {}},
      // The two beside each other.
      {"twin.told_is_true", "", SignalType::flag,
       "False when the lock says 'locked' with the bolt less than fully out or the door open (TWN-1).",
       [](const World& w) { return flag(told_is_true(w.twin())); }, {}},
  };
}
// clang-format on

}  // namespace

std::span<const SignalSpec> signal_catalogue() {
  static const std::vector<SignalSpec> catalogue = make_signals();
  return catalogue;
}

const SignalSpec* find_signal(std::string_view name) {
  const auto catalogue = signal_catalogue();
  const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                  [&](const SignalSpec& spec) { return spec.name == name; });
  return found == catalogue.end() ? nullptr : &*found;
}

std::vector<std::string_view> signal_names() {
  std::vector<std::string_view> names;
  for (const SignalSpec& spec : signal_catalogue()) names.push_back(spec.name);
  return names;
}

std::string format_signal(const SignalSpec& signal, double value) {
  switch (signal.type) {
    case SignalType::flag:
      return value != 0.0 ? "true" : "false";
    case SignalType::choice:
      return std::string(signal.choices.at(static_cast<std::size_t>(value)));
    case SignalType::number:
      break;
  }
  const std::string text = fmt::format("{:.6g}", value);
  return signal.unit.empty() ? text : fmt::format("{} {}", text, signal.unit);
}

}  // namespace locktwin::sim
