// Moments that somebody wants to come back to, by names of their own.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>

#include <vector>

#include "qml/language.h"
#include "qml/simulation.h"

namespace locktwin::desktop {

class BookmarkModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  // Reachable: it lies in what can be gone to.
  enum Role { kAt = Qt::UserRole, kName, kTime, kReachable };

  BookmarkModel(Simulation& simulation, const Language& language, QObject* parent);

  int count() const { return static_cast<int>(rows_.size()); }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  // Where the world stands. Without a name it gets a number. One that is there already gets the
  // name.
  Q_INVOKABLE void add(const QString& name);
  Q_INVOKABLE void rename(int row, const QString& name);  // an empty one: it stays as it is
  Q_INVOKABLE void remove(int row);
  Q_INVOKABLE void goTo(int row);

 Q_SIGNALS:
  void countChanged();

 private:
  struct Row {
    sim::Time at{0};
    QString name;
    bool reachable = true;
  };

  void forget();
  void refresh();

  Simulation& simulation_;
  std::vector<Row> rows_;  // in the order of time
  int given_ = 0;          // numbers
};

}  // namespace locktwin::desktop
