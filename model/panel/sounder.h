// What makes the lock audible: the loudspeaker of voice and tones, and the siren. Both sit in the
// rear panel, behind their openings.
//
// Levels are sound pressure on the axis at 1 m, in dB re 20 uPa; a listener further away hears
// 6 dB less per doubling of the distance. Sources: data sheets of 28 mm loudspeakers (75 to 85 dB
// at 1 W and 1 m, driven with a tenth of it) and of 12 V piezo sirens (85 to 105 dB at 1 m).
#pragma once

#include <array>
#include <cstdint>

#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

struct SoundParameters {
  std::array<double, 4> speaker_db{0, 55, 65, 75};  // by volume: off, soft, middle, loud
  double siren_db = 90;

  LT_FIELDS(speaker_db, siren_db)
};

// What lies below is not heard: the noise of a quiet stairwell.
inline constexpr double kAmbientDb = 40;

struct SoundFault {
  bool dead = false;      // coil or wire is open: no sound, and no current
  double muffled_db = 0;  // taped over, or full of paint

  LT_FIELDS(dead, muffled_db)
};

// Level of one sounder; 0 while it is silent, and never below.
double heard_db(double driven_db, const SoundFault& fault);

// The loudspeaker with its voice chip: what is said next waits until the last is over.
class Speaker {
 public:
  explicit Speaker(const SoundParameters& parameters = {}) : parameters_(parameters) {}

  // volume 0 .. 3; `span` of the sound; says nothing at volume 0.
  void say(Micros now, int volume, Micros span);
  void cut();  // power is gone

  double driven_db(Micros now) const;  // what the amplifier asks for
  double level_db(Micros now) const { return heard_db(driven_db(now), fault); }
  Micros next_event() const { return ends_; }  // kNever while silent
  void advance_to(Micros now);
  void hash_into(StateHash& hash) const;

  SoundFault fault;
  LT_FIELDS(fault, parameters_, ends_, volume_)

 private:
  SoundParameters parameters_;
  Micros ends_ = kNever;
  int volume_ = 0;
};

// Sounds as long as its line is driven.
struct Siren {
  bool driven = false;
  SoundFault fault;

  double level_db() const { return driven ? heard_db(SoundParameters{}.siren_db, fault) : 0; }
  bool draws() const { return driven && !fault.dead; }

  LT_FIELDS(driven, fault)
};

}  // namespace locktwin::model
