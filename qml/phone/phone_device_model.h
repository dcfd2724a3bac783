// The phone as a thing: where it is, what is switched on, its clock.
#pragma once

#include <QString>

#include "qml/phone/phone_part.h"

namespace locktwin::desktop {

class PhoneDeviceModel : public PhonePart {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(double distanceM READ distance_m NOTIFY changed)
  Q_PROPERTY(QString where READ where NOTIFY changed)  // "inside", "outside"
  Q_PROPERTY(bool power READ power NOTIFY changed)
  Q_PROPERTY(bool bluetooth READ bluetooth NOTIFY changed)
  Q_PROPERTY(bool internet READ internet NOTIFY changed)
  Q_PROPERTY(QString clockText READ clock_text NOTIFY changed)

 public:
  PhoneDeviceModel(Simulation& simulation, PhoneInHand& hand, QObject* parent);

  double distance_m() const { return facts_.distance_m; }
  QString where() const;
  bool power() const { return facts_.power; }
  bool bluetooth() const { return facts_.bluetooth; }
  bool internet() const { return facts_.internet; }
  QString clock_text() const;  // in the zone of the house

  Q_INVOKABLE void place(double distanceM, const QString& where);
  Q_INVOKABLE void switchPart(const QString& part, bool on);  // "bluetooth", "internet"
  Q_INVOKABLE void restart();

 protected:
  void refresh() override;

 private:
  struct Facts {
    double distance_m = 0.0;
    bool inside = true;
    bool power = true;
    bool bluetooth = true;
    bool internet = true;
    qint64 minute = 0;  // of the phone's clock, since 2000-01-01, in the house
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
};

}  // namespace locktwin::desktop
