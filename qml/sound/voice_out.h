// Where what the lock says goes: to a voice of the machine, or to a test that listens.
#pragma once

#include <QString>

#include <memory>

namespace locktwin::desktop {

class VoiceOut {
 public:
  virtual ~VoiceOut() = default;
  // In place of what is being said; `loud`: 0 .. 1.
  virtual void say(const QString& sentence, bool chinese, double loud) = 0;
  virtual void hush() = 0;
};

// Qt's speech. Without it, without a voice for the language or a loudspeaker it is silent and says
// nothing. Nobody waits for it.
std::unique_ptr<VoiceOut> machine_voice();

// The last that a main does with its code. Where a voice was let go of while it reached for a
// server, its thread goes on, and what it uses must not be taken down: the program ends at once.
int end_with(int code);

}  // namespace locktwin::desktop
