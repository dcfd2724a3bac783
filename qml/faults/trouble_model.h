// The manual's trouble table: what its reader complains of, each put on and cured by one press.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <vector>

#include "qml/language.h"
#include "qml/probe.h"
#include "qml/simulation.h"

namespace locktwin::desktop {

class FaultListModel;

class TroubleModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int standing READ standing NOTIFY changed)  // of them, so many

 public:
  enum Role {
    kName = Qt::UserRole,
    kTitle,
    kCure,    // the manual's: cause and cure in a sentence
    kOn,      // the world is so now, whoever has made it so
    kWanted,  // why it cannot be put on now; empty: it can
  };

  TroubleModel(Simulation& simulation, FaultListModel& faults, const Language& language,
               QObject* parent);

  int standing() const;
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE void toggle(const QString& name);  // puts it on, or cures it

 Q_SIGNALS:
  void changed();

 private:
  struct Standing {
    bool on = false;
    QString wanted;
    bool operator==(const Standing&) const = default;
  };

  void refresh();
  void retell();
  Standing look_at(std::size_t row) const;
  void put(std::size_t row);
  void cure(std::size_t row);
  const sim::PhonePicture* phone() const;  // the first one; null: there is none
  QString temporary_user() const;          // whose time can run out; empty: there is none
  void set_validity(double seconds);       // 0: it ends no more

  Simulation& simulation_;
  FaultListModel& faults_;
  std::vector<Standing> rows_;
  std::uint64_t jumps_ = 0;  // of time
  QString expired_;          // the user whose time has been made to run out here
  Probe cover_{"key.cover_open"}, key_{"key.inserted"}, fully_{"key.fully_in"};
};

}  // namespace locktwin::desktop
