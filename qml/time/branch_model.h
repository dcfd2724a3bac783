// Futures that were left because something else was done in the past.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"

namespace locktwin::desktop {

class BranchModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { kParted = Qt::UserRole, kText };  // seconds; "00:00:01.000 to 00:00:05.000"

  BranchModel(Simulation& simulation, const Language& language, QObject* parent);

  int count() const { return static_cast<int>(rows_.size()); }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE void goTo(int row);  // to where it was left, with its future before one

 Q_SIGNALS:
  void countChanged();

 private:
  void refresh();

  Simulation& simulation_;
  std::vector<sim::BranchPicture> rows_;
};

}  // namespace locktwin::desktop
