// The truth of what sits on the board and in the motor: clock, flash, sounders, keys, warmth.
#include <bit>

#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

const BoardParts& parts(const World& world) {
  return world.twin().board.parts();
}

double speaker_db(const World& world) {
  return parts(world).speaker_db(world.now());
}

double heard(double level_db) {
  return as_number(level_db > model::kAmbientDb);
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"body.kind", "", choice, "The mortise body: 5085 has no door sensor (MEC-4).",
   [](const World& w) { return static_cast<double>(plant(w).body().kind); }, {"6068", "5085"}},
  {"place.temperature_c", "degC", number, "Of the place; pack and clock have it at once.",
   [](const World& w) { return plant(w).ambient_c(); }, {}},
  {"motor.winding_c", "degC", number, "Temperature of the motor's winding.",
   [](const World& w) { return plant(w).motor_heat().winding_c; }, {}},
  {"motor.housing_c", "degC", number, "Temperature of the motor's magnet and housing.",
   [](const World& w) { return plant(w).motor_heat().housing_c; }, {}},
  {"world.date_s", "s", number, "The true date, since 2000-01-01 00:00 UTC.",
   [](const World& w) { return static_cast<double>(w.twin().date_s) + to_seconds(w.now()); }, {}},
  {"clock.kept", "", flag, "The clock chip has run without a break since it was set.",
   [](const World& w) { return as_number(parts(w).clock.kept(w.now())); }, {}},
  {"clock.error_s", "s", number, "The clock against an ideal one set with it; 0 before it is set.",
   [](const World& w) { return parts(w).clock.error_s(w.now()); }, {}},
  {"clock.capacitor_v", "V", number, "What carries the clock without power; it needs 1.6 V.",
   [](const World& w) { return parts(w).clock.capacitor_v(w.now()); }, {}},
  {"flash.busy", "", flag, "The flash programs or erases.",
   [](const World& w) { return as_number(w.twin().board.flash().busy()); }, {}},
  {"flash.most_erases", "", number, "Of the page that was erased most often.",
   [](const World& w) { return w.twin().board.flash().most_erases(); }, {}},
  {"flash.failures", "", number, "Operations that ended with an error so far.",
   [](const World& w) { return static_cast<double>(w.twin().board.flash().failures()); }, {}},
  {"keys.felt", "", number,
   "How many keys the touch controller feels; never which (GEN-2). It scans every 10 ms, asleep "
   "every 40 ms.",
   [](const World& w) {
     return static_cast<double>(std::popcount(w.twin().board.inputs().keys));
   }, {}},
  {"keys.false_touches", "", number, "Touches felt through water alone, since it came.",
   [](const World& w) { return static_cast<double>(parts(w).keys.false_touches()); }, {}},
  {"keys.wet_pct", "%", number, "Water on the keypad.",
   [](const World& w) { return parts(w).keys.wet() * 100; }, {}},
  {"speaker.level_db", "dB", number, "Voice and tones at 1 m; 0 while silent.", speaker_db, {}},
  {"speaker.heard", "", flag, "Voice or tone is louder than a quiet stairwell at 1 m.",
   [](const World& w) { return heard(speaker_db(w)); }, {}},
  {"siren.level_db", "dB", number, "The siren at 1 m; 0 while silent.",
   [](const World& w) { return parts(w).siren_db(); }, {}},
  {"siren.heard", "", flag, "The siren is louder than a quiet stairwell at 1 m.",
   [](const World& w) { return heard(parts(w).siren_db()); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> part_signals() {
  return kRows;
}

}  // namespace locktwin::sim
