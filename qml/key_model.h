// The keyhole of the front panel, its cover, and the mechanical key in it.
#pragma once

#include <QString>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class KeyModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool coverOpen READ cover_open NOTIFY changed)
  Q_PROPERTY(QString key READ key NOTIFY changed)  // "none", "right", "wrong", "damaged"
  Q_PROPERTY(bool inserted READ inserted NOTIFY changed)
  Q_PROPERTY(bool fullyIn READ fully_in NOTIFY changed)
  Q_PROPERTY(bool blocked READ blocked NOTIFY changed)  // a hand turns, and nothing gives way
  Q_PROPERTY(double angle READ angle NOTIFY changed)    // degrees, clockwise; upright at rest
  Q_PROPERTY(QString stateText READ state_text NOTIFY changed)

 public:
  KeyModel(Simulation& simulation, QObject* parent);

  bool cover_open() const { return facts_.cover_open; }
  QString key() const { return facts_.key; }
  bool inserted() const { return facts_.key != QLatin1String("none"); }
  bool fully_in() const { return facts_.fully_in; }
  bool blocked() const { return facts_.blocked; }
  double angle() const;
  QString state_text() const;

  Q_INVOKABLE void openCover();
  Q_INVOKABLE void shutCover();
  Q_INVOKABLE void insert(const QString& key, bool fully);
  Q_INVOKABLE void turn(const QString& direction);  // "lock", "unlock"
  Q_INVOKABLE void pullOut();

 protected:
  void refresh() override;

 private:
  struct Facts {
    bool cover_open = false;
    bool fully_in = false;
    bool turns = false;
    bool blocked = false;
    double bolt_mm = 0.0;
    QString key;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  Probe cover_{"key.cover_open"}, key_{"key.inserted"}, fully_{"key.fully_in"};
  Probe turns_{"key.turns"}, blocked_{"key.blocked"}, bolt_{"bolt.position_mm"};
};

}  // namespace locktwin::desktop
