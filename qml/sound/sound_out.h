// Where sounds go: to the machine's loudspeaker, or to a test that listens.
#pragma once

#include <memory>

#include "qml/sound/tones.h"

namespace locktwin::desktop {

class SoundOut {
 public:
  virtual ~SoundOut() = default;
  // `loud`: 0 .. 1. The siren sounds on until it is stopped; asked for again, as loud as that.
  virtual void play(Sound sound, double loud) = 0;
  virtual void stop_siren() = 0;
};

// The machine's loudspeaker. Without one, or without the library for it, it is silent and says
// nothing. Nobody waits for it.
std::unique_ptr<SoundOut> machine_sound();

}  // namespace locktwin::desktop
