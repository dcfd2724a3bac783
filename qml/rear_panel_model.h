// The rear panel: lock button, cover, SET, screen, and the battery in it or beside it.
#pragma once

#include <QString>
#include <string>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class RearPanelModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool coverOn READ cover_on NOTIFY changed)
  Q_PROPERTY(bool setPressed READ set_pressed NOTIFY changed)
  Q_PROPERTY(bool screenOn READ screen_on NOTIFY screenChanged)  // the pairing code is in sight
  Q_PROPERTY(bool inserted READ inserted NOTIFY changed)         // whichever way round
  Q_PROPERTY(bool reversed READ reversed NOTIFY changed)
  Q_PROPERTY(bool charging READ charging NOTIFY changed)
  Q_PROPERTY(bool powered READ powered NOTIFY changed)
  Q_PROPERTY(double charge READ charge NOTIFY changed)  // of the pack, in or out; 0 .. 1
  Q_PROPERTY(QString chargeText READ charge_text NOTIFY changed)
  Q_PROPERTY(QString packText READ pack_text NOTIFY changed)  // where it is
  Q_PROPERTY(QString voltageText READ voltage_text NOTIFY changed)
  Q_PROPERTY(QString currentText READ current_text NOTIFY changed)
  Q_PROPERTY(QString reportedText READ reported_text NOTIFY changed)
  Q_PROPERTY(QString usersText READ users_text NOTIFY changed)
  Q_PROPERTY(QString portSource READ port_source NOTIFY changed)  // the signal's own word
  Q_PROPERTY(QString portText READ port_text NOTIFY changed)

 public:
  RearPanelModel(Simulation& simulation, QObject* parent);

  bool cover_on() const { return facts_.cover_on; }
  bool set_pressed() const { return facts_.set_pressed; }
  bool screen_on() const { return !screen_.empty(); }
  const std::string& screen_text() const { return screen_; }  // for the picture alone
  bool inserted() const { return facts_.place != QLatin1String("outside"); }
  bool reversed() const { return facts_.place == QLatin1String("reversed"); }
  bool charging() const { return facts_.charging; }
  bool powered() const { return facts_.powered; }
  double charge() const { return facts_.soc_pct / 100.0; }
  QString charge_text() const;
  QString pack_text() const;
  QString voltage_text() const;
  QString current_text() const;
  QString reported_text() const;
  QString users_text() const;
  QString port_source() const { return facts_.port_source; }
  QString port_text() const;

  Q_INVOKABLE void pressButton();
  Q_INVOKABLE void takeOffCover();
  Q_INVOKABLE void fitCover();
  Q_INVOKABLE void holdSet();  // until releaseSet()
  Q_INVOKABLE void releaseSet();
  Q_INVOKABLE void insertBattery(double socPct);   // another one
  Q_INVOKABLE void putBatteryBack(bool reversed);  // the one that lies outside
  Q_INVOKABLE void removeBattery();
  Q_INVOKABLE void swapBattery(double socPct);
  Q_INVOKABLE void chargeBattery(double hours);
  Q_INVOKABLE void plugPort(const QString& source);  // a choice of plug_type_c, or "none"

 Q_SIGNALS:
  void screenChanged();

 protected:
  void refresh() override;

 private:
  struct Facts {
    bool cover_on = true;
    bool set_pressed = false;
    bool charging = false;
    bool powered = false;
    double soc_pct = 0.0;
    double voltage_v = 0.0;
    double current_a = 0.0;
    double port_v = 0.0;
    int reported_pct = 0;
    int users = 0;
    QString place;
    QString port_source;
    bool operator==(const Facts&) const = default;
  };

  void read_screen();

  Facts facts_;
  std::string screen_;
  Probe cover_{"rear.cover_on"}, set_{"rear.set_pressed"};
  Probe place_{"pack.place"};
  Probe charging_{"battery.charging"}, powered_{"board.powered"}, soc_{"pack.soc_pct"};
  Probe voltage_{"battery.voltage_v"}, current_{"battery.current_a"}, port_v_{"port.voltage_v"};
  Probe port_{"port.source"}, reported_{"core.battery_pct"}, users_{"core.users"};
};

}  // namespace locktwin::desktop
