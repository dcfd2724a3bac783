// What one hears before the lock that is shown: its tones, its voice, the chime, the siren, as loud
// as they are there. A lock that is muted is silent here, too.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include <memory>

#include "qml/probe.h"
#include "qml/simulation.h"
#include "qml/sound/sound_out.h"
#include "qml/sound/voice_out.h"

namespace locktwin::desktop {

class SoundModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool on READ on WRITE set_on NOTIFY changed)  // off: nothing is heard of any lock

 public:
  SoundModel(Simulation& simulation, QObject* parent);
  ~SoundModel() override;

  bool on() const { return on_; }
  void set_on(bool on);
  void lead_to(std::unique_ptr<SoundOut> out);  // in place of silence
  void speak_by(std::unique_ptr<VoiceOut> voice);

 Q_SIGNALS:
  void changed();

 private:
  void listen();
  void tell_news();
  void say(core::Prompt prompt, double loud);
  void hush();
  void hush_siren();

  Simulation& simulation_;
  std::unique_ptr<SoundOut> out_;    // null: silence
  std::unique_ptr<VoiceOut> voice_;  // null: nothing is said
  bool said_ = false;                // something, since it was hushed
  bool on_ = true;
  bool siren_ = false;  // sounds
  double loud_ = 0.0;   // it
  Probe siren_level_{"siren.level_db"};
};

}  // namespace locktwin::desktop
