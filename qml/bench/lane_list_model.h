// The lanes of the oscilloscope: a row a signal, with the ends of its axis and its values now and
// at the cursors.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QString>
#include <QUrl>

#include <vector>

#include "qml/bench/scope_cursors.h"
#include "qml/bench/scope_model.h"
#include "qml/language.h"

namespace locktwin::desktop {

class LaneListModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(int count READ count NOTIFY countChanged)
  // The axes are in sight: the samples are measured for them at every picture.
  Q_PROPERTY(bool measures READ measures WRITE set_measures NOTIFY measuresChanged)

 public:
  enum Role {
    kName = Qt::UserRole,
    kTitle,  // "motor current", where there are words for it
    kPart,   // "motor", of its name
    kLeaf,   // "current_a"
    kUnit,
    kTop,  // of the axis; empty: it has none
    kBottom,
    kNow,
    kNowText,  // with its unit, where that stands nowhere else
    kAtA,
    kAtB,
    kApart,  // from A to B
  };

  LaneListModel(Simulation& simulation, ScopeModel& scope, ScopeCursors& cursors,
                const Language& language, QObject* parent);

  int count() const { return static_cast<int>(rows_.size()); }
  bool measures() const { return measures_; }
  void set_measures(bool measures);
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  Q_INVOKABLE QString nameAt(int row) const;
  // What is seen: a table (.csv) or a value change dump (.vcd), by the file's name.
  Q_INVOKABLE void exportTo(const QUrl& file);

 Q_SIGNALS:
  void countChanged();
  void measuresChanged();

 private:
  struct Row {
    std::size_t signal;  // in the catalogue
    QString top, bottom, now, at_a, at_b, apart;
    bool operator==(const Row&) const = default;
  };

  void refresh();
  Row look_at(std::size_t lane) const;

  Simulation& simulation_;
  ScopeModel& scope_;
  ScopeCursors& cursors_;
  std::vector<Row> rows_;
  bool measures_ = false;
};

}  // namespace locktwin::desktop
