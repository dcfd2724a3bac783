// The rear panel: lock button and battery.
#pragma once

#include <QString>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class RearPanelModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool inserted READ inserted NOTIFY changed)
  Q_PROPERTY(bool powered READ powered NOTIFY changed)
  Q_PROPERTY(double charge READ charge NOTIFY changed)  // 0 .. 1
  Q_PROPERTY(QString chargeText READ charge_text NOTIFY changed)
  Q_PROPERTY(QString voltageText READ voltage_text NOTIFY changed)
  Q_PROPERTY(QString currentText READ current_text NOTIFY changed)
  Q_PROPERTY(QString reportedText READ reported_text NOTIFY changed)
  Q_PROPERTY(QString usersText READ users_text NOTIFY changed)

 public:
  RearPanelModel(Simulation& simulation, QObject* parent);

  bool inserted() const { return facts_.inserted; }
  bool powered() const { return facts_.powered; }
  double charge() const { return facts_.soc_pct / 100.0; }
  QString charge_text() const;
  QString voltage_text() const;
  QString current_text() const;
  QString reported_text() const;
  QString users_text() const;

  Q_INVOKABLE void pressButton();
  Q_INVOKABLE void insertBattery(double socPct);
  Q_INVOKABLE void removeBattery();
  Q_INVOKABLE void swapBattery(double socPct);

 protected:
  void refresh() override;

 private:
  struct Facts {
    bool inserted = false;
    bool powered = false;
    double soc_pct = 0.0;
    double voltage_v = 0.0;
    double current_a = 0.0;
    int reported_pct = 0;
    int users = 0;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  Probe inserted_{"battery.inserted"};
  Probe powered_{"board.powered"};
  Probe soc_{"battery.soc_pct"};
  Probe voltage_{"battery.voltage_v"};
  Probe current_{"battery.current_a"};
  Probe reported_{"core.battery_pct"};
  Probe users_{"core.users"};
};

}  // namespace locktwin::desktop
