// What stands in the strip over everything: how the lock is, in one word, and seven things that one
// wants to see at any time. What the lock says of itself; truth beside report is door_model.h.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <array>

#include "qml/language.h"
#include "qml/probe.h"
#include "qml/simulation.h"

namespace locktwin::desktop {

class StatusModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString state READ state NOTIFY changed)  // the signal's word, or "no_power"
  Q_PROPERTY(QString headline READ headline NOTIFY changed)
  Q_PROPERTY(QString detail READ detail NOTIFY changed)
  Q_PROPERTY(bool alarm READ alarm NOTIFY changed)  // the siren sounds

 public:
  // Tone: "" is nothing special, else what Theme.tone() knows.
  enum Role { kName = Qt::UserRole, kIcon, kLabel, kValue, kTone };

  StatusModel(Simulation& simulation, const Language& language, QObject* parent);

  QString state() const;
  QString headline() const;
  QString detail() const;
  bool alarm() const { return facts_.siren; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 Q_SIGNALS:
  void changed();

 private:
  struct Facts {
    bool powered = false, shut = true, moving = false;
    bool away = false, muted = false, privacy = false, siren = false;
    int battery_pct = 0, lockout_s = 0, tries = 0;
    QString lock_state;
    bool operator==(const Facts&) const = default;
  };
  struct Cell {
    const char* name;
    const char* icon;
    const char* label;
    QString (*value)(const Facts&);
    const char* (*tone)(const Facts&);
  };
  static const std::array<Cell, 7> kCells;

  void refresh();
  void retold();

  Simulation& simulation_;
  Facts facts_;
  Probe powered_{"board.powered"}, shut_{"door.shut"}, drive_{"motor.drive"};
  Probe away_{"core.away"}, muted_{"core.muted"}, privacy_{"core.privacy"}, siren_{"siren.on"};
  Probe battery_{"core.battery_pct"}, lockout_{"core.lockout_left_s"}, tries_{"core.bolt_tries"};
  Probe lock_state_{"core.lock_state"};
};

}  // namespace locktwin::desktop
