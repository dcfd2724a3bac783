// The home page of the app: what the lock last said of itself, and how it is reached.
#pragma once

#include <QString>
#include <QStringList>

#include "qml/phone/phone_part.h"
#include "qml/probe.h"

namespace locktwin::desktop {

class PhoneHomeModel : public PhonePart {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString lockState READ lock_state NOTIFY changed)  // "locked" …; as last heard
  Q_PROPERTY(QString lockText READ lock_text NOTIFY changed)
  Q_PROPERTY(bool lastHeard READ last_heard NOTIFY changed)  // nothing newer comes, or has come yet
  Q_PROPERTY(QString doorText READ door_text NOTIFY changed)
  Q_PROPERTY(QString batteryText READ battery_text NOTIFY changed)
  Q_PROPERTY(QString wifiText READ wifi_text NOTIFY changed)
  Q_PROPERTY(QString bluetoothText READ bluetooth_text NOTIFY changed)
  Q_PROPERTY(QString modesText READ modes_text NOTIFY changed)  // lockout, privacy, away
  Q_PROPERTY(bool lockedOut READ locked_out NOTIFY changed)     // as last heard
  Q_PROPERTY(bool watching READ watching NOTIFY changed)        // the live video, here
  Q_PROPERTY(QStringList zones READ zones NOTIFY changed)       // that can be chosen
  Q_PROPERTY(int zone READ zone NOTIFY changed)                 // the one of the house; -1: another
  Q_PROPERTY(QString zoneText READ zone_text NOTIFY changed)    // "UTC+8"

 public:
  PhoneHomeModel(Simulation& simulation, PhoneInHand& hand, QObject* parent);

  QString lock_state() const;
  QString lock_text() const;
  bool last_heard() const { return facts_.last_heard; }
  QString door_text() const;
  QString battery_text() const;
  QString wifi_text() const;
  QString bluetooth_text() const;
  QString modes_text() const;
  bool locked_out() const { return facts_.home.fresh && facts_.home.lockout; }
  bool watching() const { return facts_.watching; }
  QStringList zones() const;
  int zone() const;
  QString zone_text() const;

 protected:
  void refresh() override;

 private:
  struct Facts {
    sim::HomePicture home;
    bool bluetooth = true;
    bool by_bluetooth = false;  // connected
    bool watching = false;
    bool last_heard = false;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  Probe camera_{"camera.streams"}, lock_state_{"core.lock_state"};
};

}  // namespace locktwin::desktop
