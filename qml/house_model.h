// What the house around the lock is like: warmth, draught, Wi-Fi, the strike's screws, the front
// panel.
#pragma once

#include <QString>
#include <QStringList>

#include "qml/language.h"
#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class HouseModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString wifiState READ wifi_state NOTIFY changed)  // "on", "unsteady", "off"
  Q_PROPERTY(double wifiDbm READ wifi_dbm NOTIFY changed)
  Q_PROPERTY(QString wifiText READ wifi_text NOTIFY changed)  // and whether the lock is in it
  Q_PROPERTY(double strikeMm READ strike_mm NOTIFY changed)   // from where it was when new
  Q_PROPERTY(QString strikeText READ strike_text NOTIFY changed)
  Q_PROPERTY(QString windText READ wind_text NOTIFY changed)
  Q_PROPERTY(double temperatureC READ temperature_c NOTIFY changed)
  Q_PROPERTY(QString temperatureText READ temperature_text NOTIFY changed)
  Q_PROPERTY(QString body READ body NOTIFY changed)             // "6068", "5085"
  Q_PROPERTY(QStringList doors READ doors NOTIFY doorsChanged)  // what their locks are called
  Q_PROPERTY(QString door READ door NOTIFY doorsChanged)        // the one that is shown
  Q_PROPERTY(bool frontInPlace READ front_in_place NOTIFY changed)

 public:
  HouseModel(Simulation& simulation, const Language& language, QObject* parent);

  QString wifi_state() const { return facts_.wifi; }
  double wifi_dbm() const { return facts_.wifi_dbm; }
  QString wifi_text() const;
  double strike_mm() const { return facts_.strike_mm; }
  QString strike_text() const;
  QString wind_text() const;
  double temperature_c() const { return facts_.temperature_c; }
  QString temperature_text() const;
  QString body() const { return facts_.body; }
  QStringList doors() const;
  QString door() const;
  bool front_in_place() const { return facts_.front_in_place; }

  Q_INVOKABLE void setWifi(const QString& state, double dbm);
  Q_INVOKABLE void adjustStrike(double mm);
  Q_INVOKABLE void setTemperature(double celsius);
  Q_INVOKABLE void blow(double pressurePa);  // from outside, for a while
  Q_INVOKABLE void tearOffFront();
  Q_INVOKABLE void fitFront();
  Q_INVOKABLE void pryDoor(double forceN);  // with a lever at the lock edge
  Q_INVOKABLE void slamDoor();

 Q_SIGNALS:
  void doorsChanged();

 protected:
  void refresh() override;

 private:
  struct Facts {
    QString wifi;
    bool wifi_joined = false;
    bool front_in_place = true;
    double wifi_dbm = 0.0;
    double strike_mm = 0.0;
    double wind_n = 0.0;
    double temperature_c = 0.0;
    QString body;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  Probe joined_{"wifi.joined"}, wifi_dbm_{"wifi.signal_dbm"};
  Probe strike_{"strike.adjusted_mm"}, wind_{"door.wind_n"}, front_{"front.in_place"};
  Probe temperature_{"place.temperature_c"}, body_{"body.kind"};
};

}  // namespace locktwin::desktop
