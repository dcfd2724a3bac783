// The truth of what sits on the board and in the motor: clock, flash, sounders, keys, warmth.
#include <bit>

#include "sim/catalogue/signal_groups.h"

namespace locktwin::sim {

namespace {

constexpr auto number = SignalType::number;
constexpr auto flag = SignalType::flag;
constexpr auto choice = SignalType::choice;

double speaker_db(const Lock& lock) {
  return plant(lock).speaker.level_db(lock.now);
}

double heard(double level_db) {
  return as_number(level_db > model::kAmbientDb);
}

// clang-format off
const std::vector<SignalSpec> kRows = {
  {"body.kind", "", choice, "The mortise body: 5085 has no door sensor (MEC-4).",
   [](const Lock& l) { return static_cast<double>(plant(l).body.kind().kind); }, {"6068", "5085"}},
  {"place.temperature_c", "degC", number, "Of the place; pack and clock have it at once.",
   [](const Lock& l) { return plant(l).body.ambient_c(); }, {}},
  {"motor.winding_c", "degC", number, "Temperature of the motor's winding.",
   [](const Lock& l) { return plant(l).body.motor_heat().winding_c; }, {}},
  {"motor.housing_c", "degC", number, "Temperature of the motor's magnet and housing.",
   [](const Lock& l) { return plant(l).body.motor_heat().housing_c; }, {}},
  {"world.date_s", "s", number,
   "The true date, since 2000-01-01 00:00 UTC; may be compared with moments.",
   nullptr, {},
   [](const World& w) { return static_cast<double>(w.date_s()) + to_seconds(w.now()); }, true},
  {"clock.kept", "", flag, "The clock chip has run without a break since it was set.",
   [](const Lock& l) { return as_number(plant(l).clock.kept(l.now)); }, {}},
  {"clock.error_s", "s", number, "The clock against an ideal one set with it; 0 before it is set.",
   [](const Lock& l) { return plant(l).clock.error_s(l.now); }, {}},
  {"clock.capacitor_v", "V", number, "What carries the clock without power; it needs 1.6 V.",
   [](const Lock& l) { return plant(l).clock.capacitor_v(l.now); }, {}},
  {"flash.busy", "", flag, "The flash programs or erases.",
   [](const Lock& l) { return as_number(plant(l).flash.busy()); }, {}},
  {"flash.most_erases", "", number, "Of the page that was erased most often.",
   [](const Lock& l) { return plant(l).flash.most_erases(); }, {}},
  {"flash.failures", "", number, "Operations that ended with an error so far.",
   [](const Lock& l) { return static_cast<double>(plant(l).flash.failures()); }, {}},
  {"keys.felt", "", number,
   "How many keys the touch controller feels; never which (GEN-2). It scans every 10 ms, asleep "
   "every 40 ms.",
   [](const Lock& l) {
     return static_cast<double>(std::popcount(l.board.inputs().keys));
   }, {}},
  {"keys.false_touches", "", number, "Touches felt through water alone, since it came.",
   [](const Lock& l) { return static_cast<double>(plant(l).keys.false_touches()); }, {}},
  {"keys.wet_pct", "%", number, "Water on the keypad.",
   [](const Lock& l) { return plant(l).keys.wet() * 100; }, {}},
  {"speaker.level_db", "dB", number, "Voice and tones at 1 m; 0 while silent.", speaker_db, {}},
  {"speaker.heard", "", flag, "Voice or tone is louder than a quiet stairwell at 1 m.",
   [](const Lock& l) { return heard(speaker_db(l)); }, {}},
  {"siren.level_db", "dB", number, "The siren at 1 m; 0 while silent.",
   [](const Lock& l) { return plant(l).siren.level_db(); }, {}},
  {"siren.heard", "", flag, "The siren is louder than a quiet stairwell at 1 m.",
   [](const Lock& l) { return heard(plant(l).siren.level_db()); }, {}},
};
// clang-format on

}  // namespace

std::span<const SignalSpec> part_signals() {
  return kRows;
}

}  // namespace locktwin::sim
