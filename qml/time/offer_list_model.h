// What has been seen, as expectations of the scenario that is about to be saved: each is taken or
// left by the tester.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QUrl>

#include <memory>
#include <vector>

#include "qml/simulation.h"

namespace locktwin::desktop {

class OfferListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(int taken READ taken NOTIFY changed)

 public:
  enum Role { kTime = Qt::UserRole, kText, kTaken };  // time: empty for how it is in the end

  OfferListModel(Simulation& simulation, QObject* parent);

  int count() const { return static_cast<int>(rows_.size()); }
  int taken() const;
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE void ask();  // what has been seen up to now; nothing of it is taken yet
  Q_INVOKABLE void toggle(int row);
  Q_INVOKABLE void takeAll(bool taken);
  Q_INVOKABLE void save(const QUrl& file);  // what was done up to now, expecting what was taken

 Q_SIGNALS:
  void changed();

 private:
  struct Row {
    sim::OfferPicture offer;
    bool taken = false;
  };

  void refresh();

  Simulation& simulation_;
  std::shared_ptr<const std::vector<sim::OfferPicture>> shown_;
  std::vector<Row> rows_;
};

}  // namespace locktwin::desktop
