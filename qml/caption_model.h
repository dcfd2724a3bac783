// What the lock says and sounds, as text: a window can be muted, a caption cannot.
#pragma once

#include <QString>

#include <optional>

#include "qml/language.h"
#include "qml/probe.h"
#include "qml/sound/sound_model.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class CaptionModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString other READ other NOTIFY changed)  // the same in the other language
  Q_PROPERTY(QString tone READ tone NOTIFY changed)    // caption of a sound that is heard now
  Q_PROPERTY(QString alarm READ alarm NOTIFY changed)  // what rings while the siren sounds
  Q_PROPERTY(QString alarmOther READ alarm_other NOTIFY changed)  // the same in the other language
  Q_PROPERTY(bool speaking READ speaking NOTIFY changed)
  // It speaks, and not of what was before an alarm that rings.
  Q_PROPERTY(bool saysNew READ says_new NOTIFY changed)
  Q_PROPERTY(locktwin::desktop::SoundModel* sound READ sound CONSTANT)

 public:
  CaptionModel(Simulation& simulation, const Language& language, QObject* parent);

  SoundModel* sound() { return &sound_; }
  QString text() const;
  QString other() const;
  QString tone() const;
  QString alarm() const;
  QString alarm_other() const;
  bool speaking() const { return facts_.speaking; }
  bool says_new() const { return facts_.says_new; }

 protected:
  void refresh() override;

 private:
  struct Facts {
    std::optional<core::Prompt> prompt;
    std::optional<core::Prompt> tone;
    bool speaking = false;
    bool says_new = false;
    bool siren = false;  // is heard
    bool operator==(const Facts&) const = default;
  };

  void listen();  // to what is new

  SoundModel sound_;
  const Language& language_;
  Facts facts_;
  Probe siren_{"siren.heard"};
  std::optional<core::Prompt> prompt_, tone_;
  sim::Time prompt_at_{0}, tone_at_{0}, alarm_at_{0};
};

// The text of a prompt in one of the two languages.
QString prompt_text(core::Prompt prompt, bool chinese);

}  // namespace locktwin::desktop
