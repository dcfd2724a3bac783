// What is wrong with the keypad, the loudspeaker and the siren.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

const model::TouchKeys& keys(const Twin& twin) {
  return twin.board.parts().keys;
}

void set_wet(Twin& twin, double value_pct) {
  twin.board.parts().keys.set_wet(twin.now, value_pct / 100);
}

bool feels_water(const Twin& twin) {
  return keys(twin).false_touches() > 0;
}

void set_dead_key(Twin& twin, std::uint16_t mask) {
  twin.board.parts().keys.set_dead(twin.now, mask);
}

void break_key(Twin& twin, double key) {
  const auto others = keys(twin).dead();
  set_dead_key(twin, static_cast<std::uint16_t>(others | 1U << static_cast<unsigned>(key)));
}

bool finger_on_dead_key(const Twin& twin) {
  const int touched = keys(twin).touched() & keys(twin).dead();
  return twin.board.powered() && touched != 0 && (keys(twin).felt() & touched) == 0;
}

std::string_view no_such_key(const Twin&, double key) {
  return key == std::floor(key) ? "" : "a key has a whole number";
}

model::SoundFault& speaker(Twin& twin) {
  return twin.board.parts().speaker.fault;
}

model::SoundFault& siren(Twin& twin) {
  return twin.board.parts().siren;
}

bool speaker_fails(const Twin& twin) {
  const model::Speaker& voice = twin.board.parts().speaker;
  return voice.level_db(twin.now) < voice.driven_db(twin.now);
}

bool siren_fails(const Twin& twin) {
  const BoardParts& parts = twin.board.parts();
  return parts.siren_driven && (parts.siren.dead || parts.siren.muffled_db > 0);
}

template <model::SoundFault& (*of)(Twin&)>
void kill(Twin& twin, double) {
  of(twin).dead = true;
}

template <model::SoundFault& (*of)(Twin&)>
void revive(Twin& twin) {
  of(twin).dead = false;
}

template <model::SoundFault& (*of)(Twin&)>
void muffle(Twin& twin, double value_db) {
  of(twin).muffled_db = value_db;
}

template <model::SoundFault& (*of)(Twin&)>
void uncover(Twin& twin) {
  of(twin).muffled_db = 0;
}

}  // namespace

// clang-format off
std::vector<FaultSpec> panel_faults() {
  return {
      {"keys.wet_pct", "Water runs over the keypad: false touches until it is wiped dry (FLT-9).",
       1.0, 100.0, set_wet, [](Twin& twin) { set_wet(twin, 0); }, feels_water},
      {"keys.dead", "The electrode of this key is torn off: 0 - 9, 10 back, 11 confirm, 12 home, "
       "13 bell. Its cure mends all of them.",
       0.0, 13.0, break_key, [](Twin& twin) { set_dead_key(twin, 0); }, finger_on_dead_key,
       no_such_key},
      {"speaker.dead", "The loudspeaker's coil is open: nothing is heard (FLT-9); 1 = it is.",
       1.0, 1.0, kill<speaker>, revive<speaker>, speaker_fails},
      {"speaker.muffled_db", "The loudspeaker's opening is covered: so much less is heard.",
       1.0, 60.0, muffle<speaker>, uncover<speaker>, speaker_fails},
      {"siren.dead", "The siren is broken: nothing is heard (FLT-9); 1 = it is.",
       1.0, 1.0, kill<siren>, revive<siren>, siren_fails},
      {"siren.muffled_db", "The siren's opening is covered: so much less is heard.",
       1.0, 60.0, muffle<siren>, uncover<siren>, siren_fails},
  };
}
// clang-format on

}  // namespace locktwin::sim
