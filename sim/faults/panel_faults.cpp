// What is wrong with the keypad, the loudspeaker and the siren.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

const model::TouchKeys& keys(const Sight& sight) {
  return sight.lock.plant.keys;
}

void set_wet(Scene& scene, double value_pct) {
  scene.lock.plant.keys.set_wet(scene.now, value_pct / 100);
}

// A keypad without power feels nothing: there the water on the glass is all there is to see.
bool feels_water(const Sight& sight) {
  return keys(sight).false_touches() > 0 || (keys(sight).wet() > 0 && !keys(sight).powered());
}

void set_dead_key(Scene& scene, std::uint16_t mask) {
  scene.lock.plant.keys.set_dead(scene.now, mask);
}

void break_key(Scene& scene, double key) {
  const auto others = keys(scene).dead();
  set_dead_key(scene, static_cast<std::uint16_t>(others | 1U << static_cast<unsigned>(key)));
}

bool finger_on_dead_key(const Sight& sight) {
  const int touched = keys(sight).touched() & keys(sight).dead();
  return sight.lock.board.powered() && touched != 0 && (keys(sight).felt() & touched) == 0;
}

std::string_view no_such_key(const Sight&, double key) {
  return key == std::floor(key) ? "" : "a key has a whole number";
}

model::SoundFault& speaker(Scene& scene) {
  return scene.lock.plant.speaker.fault;
}

model::SoundFault& siren(Scene& scene) {
  return scene.lock.plant.siren.fault;
}

bool speaker_fails(const Sight& sight) {
  const model::Speaker& voice = sight.lock.plant.speaker;
  return voice.level_db(sight.now) < voice.driven_db(sight.now);
}

bool siren_fails(const Sight& sight) {
  const model::Siren& siren = sight.lock.plant.siren;
  return siren.driven && (siren.fault.dead || siren.fault.muffled_db > 0);
}

template <model::SoundFault& (*of)(Scene&)>
void kill(Scene& scene, double) {
  of(scene).dead = true;
}

template <model::SoundFault& (*of)(Scene&)>
void revive(Scene& scene) {
  of(scene).dead = false;
}

template <model::SoundFault& (*of)(Scene&)>
void muffle(Scene& scene, double value_db) {
  of(scene).muffled_db = value_db;
}

template <model::SoundFault& (*of)(Scene&)>
void uncover(Scene& scene) {
  of(scene).muffled_db = 0;
}

}  // namespace

// clang-format off
std::vector<FaultSpec> panel_faults() {
  return {
      {"keys.wet_pct", "Water runs over the keypad: false touches until it is wiped dry (FLT-9).",
       1.0, 100.0, set_wet, [](Scene& scene) { set_wet(scene, 0); }, feels_water},
      {"keys.dead", "The electrode of this key is torn off: 0 - 9, 10 back, 11 confirm, 12 home, "
       "13 bell. Its cure mends all of them.",
       0.0, 13.0, break_key, [](Scene& scene) { set_dead_key(scene, 0); }, finger_on_dead_key,
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
